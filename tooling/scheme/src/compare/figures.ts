/** A figure of a sentence that reads otherwise in the other year; '' where it stands in one alone. */
export interface FigureChange {
  readonly before: string;
  readonly after: string;
}

/** The figures of two sentences that differ, in the order of the text; a date counts as one. */
export function figureChanges(before: string, after: string): FigureChange[] {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  const gone = old.filter((figure) => !now.includes(figure));
  const come = now.filter((figure) => !old.includes(figure));
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
    before: gone[at] ?? '',
    after: come[at] ?? '',
  }));
}

const figuresOf = (text: string): string[] => [
  ...new Set(inDigits(text.normalize('NFKC').replace(/\s/g, '')).match(FIGURE) ?? []),
];

/** Dates, and numbers with what they count. */
const FIGURE =
  /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:度)?|\d{1,2}月\d{1,2}日|\d+(?:\.\d+)?(?::\d+)?(?:万?元|%|个月|个工作日|个|人|名|级|次|倍|日|年)?/g;

/** Chinese numerals that count something, as digits: 第二至十名 reads like 第2至10名. */
const inDigits = (text: string): string =>
  text.replace(
    /(?<=第)[一二三四五六七八九十]+|[一二三四五六七八九十]+(?=个月|个工作日|次|名|级|倍|至)/g,
    (numeral) => String(numberOf(numeral)),
  );

const DIGITS = '零一二三四五六七八九';

/** Up to 99. */
function numberOf(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = numeral.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) * 10 : 0;
  return ten + Math.max(0, DIGITS.indexOf(ones === '' ? '零' : (ones ?? '零')));
}
