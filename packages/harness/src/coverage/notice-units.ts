import { comparable } from '@zhutui/core';
import { type NoticeLine, noticeLines } from './notice-lines.ts';

/** One sentence of a notice, or one cell of a table: what must be carried out, or marked as narrative. */
export interface Unit {
  readonly line: number;
  readonly clauses: readonly string[];
  readonly heading: boolean;
  /** As printed. */
  readonly text: string;
  /** Without width and white space: what quotations are found in. */
  readonly plain: string;
}

/** Cuts a notice into sentences and cells. */
export const noticeUnits = (markdown: string): Unit[] => noticeLines(markdown).flatMap(unitsOf);

function unitsOf({ line, clauses, kind, text }: NoticeLine): Unit[] {
  const parts = kind === 'cells' ? text.split('|') : kind === 'heading' ? [text] : sentences(text);
  return parts
    .map((part) => ({ line, clauses, heading: kind === 'heading', text: part, plain: comparable(part) }))
    .filter(({ plain }) => says(plain));
}

/** Ends of sentences stay with their sentence. */
const sentences = (text: string): string[] => text.split(/(?<=[。；;！？])/);

/** Whether there is anything in it but marks and its own number: `（一）`, `1.`, `三、`. */
const says = (plain: string): boolean => /[\p{L}\p{N}]/u.test(plain.replace(NUMBERING, ''));

export const NUMBERING = /^(\([一二三四五六七八九十]+\)|\d{1,2}\.|[一二三四五六七八九十]+、|\d{1,2}$)/;
