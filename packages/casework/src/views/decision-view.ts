import type { Finding, Instant, Item, Ruling } from '@zhutui/core';
import type { DecisionTable, Trx } from '@zhutui/db';
import { readTrace } from '../decisions/kept-trace.ts';
import { staffNames } from '../people/staff-names.ts';

/** A decision as it was made; `amount` in fen. */
export interface DecisionView {
  readonly id: string;
  readonly seq: number;
  readonly kind: DecisionTable['kind'];
  readonly outcome: string;
  readonly amount: number;
  readonly findings: readonly Finding[];
  readonly items: readonly Item[];
  readonly rulings: readonly Ruling[];
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  /** The build of the scheme it was made under. */
  readonly digest: string;
}

/** The decisions on an application, first to last. */
export async function decisionsOf(trx: Trx, applicationId: string): Promise<DecisionView[]> {
  const rows = await trx
    .selectFrom('decision')
    .innerJoin('sentence_list', 'sentence_list.id', 'decision.sentence_list_id')
    .select(['decision.id', 'seq', 'kind', 'outcome', 'amount', 'reason', 'by', 'at', 'digest'])
    .select(['sentences', 'trace', 'items', 'rulings'])
    .where('application_id', '=', applicationId)
    .orderBy('seq')
    .execute();
  const names = await staffNames(
    trx,
    rows.map(({ by }) => by),
  );
  return rows.map(({ items, rulings, by, sentences, trace, ...plain }) => ({
    ...plain,
    findings: readTrace({ sentences, trace }),
    items: JSON.parse(items) as Item[],
    rulings: JSON.parse(rulings) as Ruling[],
    by: names.get(by) ?? '工作人员',
  }));
}
