import { clauseOf, type Sentence, wordsOf } from '@zhutui/core';

/** A sentence of a notice as it is quoted to people: its clause, then its words. */
export const cite = (sentence: Sentence): string => `${clauseOf(sentence)}“${wordsOf(sentence)}”`;
