import { parseDay } from '../values/day.ts';
import { UNSEEN } from '../values/id-number.ts';
import { parseYuan } from '../values/money.ts';
import { ok, type Result, refused } from '../values/result.ts';
import type { Field, Option } from './field.ts';

const LONGEST = 200;

/**
 * One answer as JSON carries it: text, choice and day as strings, count and money (fen) as whole numbers, flag as a boolean;
 * null is the answer "none". A choice is matched to its option's value, label or aliases without regard to width and spaces,
 * and kept as given otherwise.
 */
export function readField(field: Field, value: unknown): Result<string | number | boolean | null> {
  if (value === null) return ok(null);
  switch (field.kind) {
    case 'text':
      return readText(field, value);
    case 'choice':
      return readChoice(field, value);
    case 'day':
      return readDay(field, value);
    case 'flag':
      return typeof value === 'boolean'
        ? ok(value)
        : wrong('flag', `“${field.label}”应填是或否（true / false）。`);
    case 'count':
    case 'money':
      return readWhole(field, value);
  }
}

/** One answer as people type it into a form or a spreadsheet cell; the empty text is no answer (undefined). */
export function readTyped(field: Field, typed: string): Result<string | number | boolean | null | undefined> {
  const tidy = typed.normalize('NFKC').trim();
  if (tidy === '') return ok(undefined);
  if (field.kind === 'flag') return readYesNo(field, tidy);
  if (field.kind === 'count') return readField(field, /^\d{1,15}$/.test(tidy) ? Number(tidy) : Number.NaN);
  if (field.kind === 'money') return readField(field, parseYuan(tidy) ?? Number.NaN);
  if (field.kind === 'day') return readField(field, dayText(tidy));
  return readField(field, typed);
}

/** NFKC without white space and what does not show: how names with variants of brackets and width are compared. */
export const comparable = (words: string): string =>
  isPlain(words) ? words : words.normalize('NFKC').replace(UNSEEN, '');

/** Only letters, digits and everyday Chinese characters: nothing there that NFKC or spaces could change. */
function isPlain(words: string): boolean {
  for (let at = 0; at < words.length; at += 1) if (!isPlainCode(words.charCodeAt(at))) return false;
  return true;
}

const isPlainCode = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a);

function readText(field: Field, value: unknown): Result<string> {
  if (typeof value !== 'string') return wrong('text', `“${field.label}”应填文字。`);
  const trimmed = value.trim();
  if (trimmed.replace(UNSEEN, '') === '') return wrong('text', `“${field.label}”不能只填空格。`);
  if ([...trimmed].length > LONGEST) return wrong('text', `“${field.label}”不能超过${LONGEST}个字。`);
  return /[\p{Cc}\p{Cs}]/u.test(trimmed)
    ? wrong('text', `“${field.label}”含有不可见的控制字符，请重新填写。`)
    : ok(trimmed);
}

function readChoice(field: Field, value: unknown): Result<string> {
  const read = readText(field, value);
  if (!read.ok) return read;
  const wanted = comparable(read.value);
  const same =
    field.options?.find((option) => namesOf(option).includes(read.value)) ??
    field.options?.find((option) => namesOf(option).some((words) => comparable(words) === wanted));
  return ok(same?.value ?? read.value);
}

const namesOf = ({ value, label, aliases = [] }: Option): readonly string[] => [value, label, ...aliases];

function readDay(field: Field, value: unknown): Result<string> {
  const day = typeof value === 'string' ? parseDay(value) : undefined;
  return day === undefined ? wrong('day', `“${field.label}”应填真实存在的日期，如 2022-06-30。`) : ok(day);
}

function readWhole(field: Field, value: unknown): Result<number> {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return ok(value);
  const unit = field.kind === 'money' ? '金额（如 2000.00 元；接口中以分为单位的整数）' : '不小于0的整数';
  return wrong(field.kind, `“${field.label}”应填${unit}。`);
}

function readYesNo(field: Field, tidy: string): Result<boolean> {
  if (['是', '有', 'true', '1', 'Y', 'y'].includes(tidy)) return ok(true);
  return ['否', '无', 'false', '0', 'N', 'n'].includes(tidy)
    ? ok(false)
    : wrong('flag', `“${field.label}”应填“是”或“否”。`);
}

/** `2024年6月3日`, `2024/6/3`, `2024.6.3`, `20240603` and `2024-6-3` as `2024-06-03`. */
function dayText(tidy: string): string {
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(tidy) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(tidy);
  if (parts === null) return tidy;
  return `${parts[1]}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[3] ?? '').padStart(2, '0')}`;
}

const wrong = (kind: string, message: string) => refused({ code: `field-${kind}`, message });
