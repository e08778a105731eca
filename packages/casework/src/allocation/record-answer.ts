import { type Allotted, canonical, type FactsInput } from '@zhutui/core';
import type { Trx } from '@zhutui/db';
import type { Moment } from './moment.ts';

/** What an application was answered, by which run (none at its arrival). */
export interface Answered {
  readonly applicationId: string;
  readonly scheme: string;
  readonly moment: Moment;
  readonly answer: Allotted;
  /** Kept at intake, where no decision has them. */
  readonly facts?: FactsInput;
  readonly items?: readonly unknown[];
  readonly runId: string | null;
  readonly at: string;
}

/** Keeps the answer in place of the one before; facts once kept stay. */
export async function recordAnswer(trx: Trx, answered: Answered): Promise<void> {
  const { applicationId, scheme, moment, answer, facts, runId, at } = answered;
  const putOff = 'state' in answer ? answer : undefined;
  const said = {
    state: putOff?.state ?? null,
    sentence: putOff?.sentence ?? null,
    items: canonical('items' in answer ? answer.items : (answered.items ?? [])),
    run_id: runId,
    at,
  };
  await trx
    .insertInto('allotment')
    .values({ application_id: applicationId, scheme, moment, facts: canonical(facts ?? {}), ...said })
    .onConflict((conflict) => conflict.columns(['application_id', 'moment']).doUpdateSet(said))
    .execute();
}
