import type { Sentence } from '@zhutui/core';
import type { Trx } from '@zhutui/db';
import { cite } from '../shop/cite.ts';

/** The sentence by which an application's place is still to be worked out, quoted; undefined where there is none to be. */
export async function placeOpenBy(trx: Trx, applicationId: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('allotment')
    .select('sentence')
    .where('application_id', '=', applicationId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  const sentence = row?.sentence ?? undefined;
  return sentence === undefined ? undefined : cite(sentence as Sentence);
}

export const isPlaceOpen = async (trx: Trx, applicationId: string): Promise<boolean> =>
  (await placeOpenBy(trx, applicationId)) !== undefined;
