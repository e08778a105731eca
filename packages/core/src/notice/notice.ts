/** A clause path, a space, and words quoted from it: `三 获得国家职业资格一级（高级技师）证书，每人资助2000元`. */
export type Sentence = `${string} ${string}`;

/** The clause of sentences that no notice states: practice, marked as such wherever it is shown. */
export const PRACTICE = '惯例';

export interface Notice {
  /** 文号; absent where the notice has none. */
  readonly number?: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string;
}

/** An ambiguous clause: what is asked, how it can be read, which reading is taken and why. */
export interface Interpretation {
  readonly question: string;
  readonly readings: readonly string[];
  readonly taken: string;
  readonly why: string;
}

/** The interpretation register of a scheme, keyed `解释 1`, `解释 2`, … */
export type Register = Readonly<Record<`解释 ${number}`, Interpretation>>;
export type RegisterKey = keyof Register & string;

/** What a sentence is carried out by, where that rests on an entry of the interpretation register, or on several. */
export interface Read<T> {
  readonly reading: RegisterKey | readonly RegisterKey[];
  readonly by: T;
}

export const clauseOf = (sentence: Sentence): string => sentence.slice(0, sentence.indexOf(' '));
export const wordsOf = (sentence: Sentence): string => sentence.slice(sentence.indexOf(' ') + 1);

export const isRead = <T>(value: T | Read<T>): value is Read<T> =>
  typeof value === 'object' && value !== null && 'reading' in value && 'by' in value;
export const unread = <T>(value: T | Read<T>): T => (isRead(value) ? value.by : value);
/** The entries that a cited value rests on, as it names them. */
export const readingsOf = (value: unknown): readonly RegisterKey[] =>
  isRead(value) ? [value.reading].flat() : [];
