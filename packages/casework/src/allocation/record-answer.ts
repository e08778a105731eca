import {
  type Allotted,
  canonical,
  type FactsInput,
  type Item,
  type Moment,
  type Sentence,
} from '@zhutui/core';
import type { Trx } from '@zhutui/db';

/** What an application was answered, by which run (none at its arrival). */
export interface Answered {
  readonly applicationId: string;
  readonly scheme: string;
  readonly moment: Moment;
  /** `open`: the rules could not be asked; the sentence has yet to be carried out. */
  readonly answer: Allotted | { readonly state: 'open'; readonly sentence: Sentence };
  /** Kept at intake, where no decision has them; replaces those kept before. */
  readonly facts?: FactsInput;
  readonly items?: readonly Item[];
  readonly runId: string | null;
  readonly at: string;
}

/** Keeps the answer in place of the one before; facts once kept stay unless others are given. */
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
    .onConflict((conflict) =>
      conflict
        .columns(['application_id', 'moment'])
        .doUpdateSet(facts === undefined ? said : { ...said, facts: canonical(facts) }),
    )
    .execute();
}
