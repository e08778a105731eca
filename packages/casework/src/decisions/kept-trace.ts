import { createHash } from 'node:crypto';
import { canonical, type Finding, keepFindings, readFindings, type Sentence } from '@zhutui/core';
import type { Trx } from '@zhutui/db';

/** What a decision's row holds of its findings. */
export interface KeptTrace {
  readonly sentence_list_id: string;
  readonly trace: string;
}

/** Of a decision that a person took while the rules failed: nothing was found. */
export const NOTHING_FOUND = keepFindings([]).trace;

/** Keeps findings: their sentences once for all decisions that share them, under their own digest, and the trace for the row. */
export async function keepTrace(trx: Trx, findings: readonly Finding[]): Promise<KeptTrace> {
  const { sentences, trace } = keepFindings(findings);
  const list = canonical(sentences);
  const id = createHash('sha256').update(list).digest('hex');
  await trx
    .insertInto('sentence_list')
    .values({ id, sentences: list })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { sentence_list_id: id, trace };
}

/** The findings as they were, from what is stored alone. */
export const readTrace = ({
  sentences,
  trace,
}: {
  readonly sentences: string;
  readonly trace: string;
}): Finding[] => readFindings({ sentences: JSON.parse(sentences) as Sentence[], trace });
