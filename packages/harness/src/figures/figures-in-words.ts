import { comparable } from '@zhutui/core';

/** The figures that some words of a notice hold: numbers in either script, and days; a range or 前十名 begins at 1. */
export interface FiguresInWords {
  readonly numbers: ReadonlySet<number>;
  readonly days: ReadonlySet<string>;
}

export function figuresInWords(words: string): FiguresInWords {
  const plain = comparable(words);
  const numbers = new Set([
    ...[...plain.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits)),
    ...[...plain.matchAll(/[〇零一二两三四五六七八九十百千万]+/g)].flatMap(
      ([text]) => chineseNumber(text) ?? [],
    ),
  ]);
  if (/前(\d|[一二三四五六七八九十])/.test(plain)) numbers.add(1);
  return { numbers, days: new Set(daysOf(plain)) };
}

/** Full dates; a year named by itself holds its first and last day. */
function daysOf(plain: string): string[] {
  const full = [...plain.matchAll(/(\d{4})[年-](\d{1,2})[月-](\d{1,2})/g)].map(
    ([, year, month = '', day = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  const years = [...plain.matchAll(/(\d{4})年(?!\d{1,2}月)/g)].flatMap(([, year]) => [
    `${year}-01-01`,
    `${year}-12-31`,
  ]);
  return [...full, ...years];
}

const DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** A number of up to five figures as Chinese writes it: 三百三十四, 十, 二〇一六; undefined where the text is none. */
export function chineseNumber(text: string): number | undefined {
  const plain = text.replaceAll('零', '〇').replaceAll('两', '二');
  if (!/[十百千万]/.test(plain)) return digitByDigit(plain);
  let total = 0;
  let digit = -1;
  for (const character of plain) {
    const unit = UNITS[character];
    if (unit === undefined) digit = DIGITS.indexOf(character);
    else if (unit === 10_000) {
      total = (total + Math.max(digit, 0)) * unit;
      digit = -1;
    } else {
      total += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
    }
  }
  return total + Math.max(digit, 0);
}

function digitByDigit(plain: string): number | undefined {
  const digits = [...plain].map((character) => DIGITS.indexOf(character));
  return digits.includes(-1) ? undefined : Number(digits.join(''));
}
