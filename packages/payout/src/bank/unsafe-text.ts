/** Characters no name has: controls, the CSV's own, line separators, and all that is not seen (zero-width, bidirectional, byte order mark). */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point},"]/u;
/** What a spreadsheet takes for the start of a formula, after NFKC has made the full-width forms narrow. */
const FORMULA = /^[=+\-@\u2010-\u2015\u2212]/u;

/**
 * Why a text cannot stand in a bank file; undefined when it can. A bank file must carry each text unchanged, so what
 * would need escaping (separators, line breaks, a formula, also behind blanks or invisible characters) is refused.
 */
export function unsafeText(text: string): string | undefined {
  if (text.trim() === '') return '为空';
  if (FORBIDDEN.test(text)) return '含有逗号、引号、换行、制表符或不可见字符';
  if (FORMULA.test(text.normalize('NFKC').trimStart())) return '以 = + - @ 或其全角形式开头，会被当作公式';
  return text === text.trim() ? undefined : '前后有空格';
}
