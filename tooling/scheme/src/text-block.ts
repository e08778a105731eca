import type { CitedDescription, SchemeDescription, Sentence } from '@zhutui/core';
import { datumText } from './datum-text.ts';

/** A headed list, or nothing where the list is empty. */
export const block = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title}：`, ...indent(lines)];

export const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

export const sentenceLines = (
  sentences: readonly { readonly sentence: Sentence; readonly readings?: readonly string[] }[],
): string[] =>
  sentences.map(({ sentence, readings = [] }) =>
    readings.length === 0 ? sentence : `${sentence}（${readings.join('、')}）`,
  );

/** Sentences carried out as data, each with what it says. */
export const citedLines = (cited: readonly CitedDescription[]): string[] =>
  cited.map(
    ({ sentence, value, readings = [] }) =>
      `${sentence} ⇒ ${datumText(JSON.stringify(value))}${readings.length === 0 ? '' : `（${readings.join('、')}）`}`,
  );

export const registerLines = (register: SchemeDescription['register']): string[] =>
  register.flatMap(({ entry, question, readings, taken, why }) => [
    `${entry} ${question}`,
    `  读法：${readings.join('；')}`,
    `  采用：${taken}。理由：${why}`,
  ]);
