import { type Day, parseDay } from './day.ts';
import { ok, type Result, refused } from './result.ts';

/** A resident identity number (GB 11643): 18 characters, upper case X, check digit verified. */
export type IdNumber = string & { readonly __idNumber: true };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/**
 * Reads what people type: full-width digits, spaces, zero-width characters and a lower-case x are repaired,
 * 15-digit numbers become 18. `today` bounds the plausible age (0 to 120 years).
 */
export function parseIdNumber(typed: string, today: Day): Result<IdNumber> {
  const tidy = tidyNumber(typed);
  const number = /^\d{15}$/.test(tidy) ? from15(tidy) : tidy;
  if (!/^\d{17}[\dX]$/.test(number))
    return wrong('id-number-shape', '身份证号应为18位（末位可为X），请核对后重填。');
  const born = parseDay(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
  if (born === undefined) return wrong('id-number-birth', '身份证号中的出生日期不存在，请核对后重填。');
  if (checkOf(number) !== number[17])
    return wrong('id-number-check', '身份证号校验位不符，请对照证件逐位核对。');
  if (born > today || Number(today.slice(0, 4)) - Number(born.slice(0, 4)) > 120)
    return wrong('id-number-age', '身份证号中的出生日期不合常理，请核对后重填。');
  return ok(number as IdNumber);
}

/** NFKC, no white space and nothing unseen (zero-width, soft hyphens, directions), upper case: for numbers people type or paste. */
export const tidyNumber = (typed: string): string =>
  isTidy(typed) ? typed : typed.normalize('NFKC').replace(UNSEEN, '').toUpperCase();

/** Only digits and capital letters: nothing to tidy. */
function isTidy(typed: string): boolean {
  for (let at = 0; at < typed.length; at += 1) {
    const code = typed.charCodeAt(at);
    if (code < 0x30 || code > 0x5a || (code > 0x39 && code < 0x41)) return false;
  }
  return true;
}

/** White space and what does not show: zero-width characters, soft hyphens, directions. */
export const UNSEEN = /[\s\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

const from15 = (old: string): string => {
  const seventeen = `${old.slice(0, 6)}19${old.slice(6)}`;
  return seventeen + checkOf(seventeen);
};

function checkOf(number: string): string {
  const total = WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0);
  return CHECKS.charAt(total % 11);
}

const wrong = (code: string, message: string): Result<IdNumber> => refused({ code, message });
