/** What a change is about; each kind stands for a slip that a drafter may make. */
export type Slip =
  | '数目'
  | '日期'
  | '界限'
  | '名单'
  | '组合'
  | '条件'
  | '文字'
  | '句子'
  | '金额互换'
  | '数据'
  | '算式'
  | '分配';

/** A stretch of a module's text, and what stands there instead. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A scheme's source with one small change: a slip that the written cases should notice. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** The sentence whose rule is changed, else the declaration. */
  readonly place: string;
  readonly slip: Slip;
  /** `before → after`, white space apart. */
  readonly change: string;
  readonly splices: readonly Splice[];
}

/** A text with stretches replaced that do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((one, other) => other.start - one.start);
  return ordered.reduce(
    (whole, { start, end, text: instead }) => whole.slice(0, start) + instead + whole.slice(end),
    text,
  );
}
