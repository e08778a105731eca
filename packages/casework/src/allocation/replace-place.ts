import {
  type Item,
  type Moment,
  ok,
  type Reason,
  type Result,
  refused,
  type SchemeEntry,
  type Sentence,
} from '@zhutui/core';
import type { Trx } from '@zhutui/db';
import { cite } from '../shop/cite.ts';
import type { Shop } from '../shop/shop.ts';
import { type PlacePlan, pictureOf, type Seeker } from './place-plan.ts';
import { recordAnswer } from './record-answer.ts';
import { OVERTAKEN } from './settle-places.ts';

const AT: Moment = 'intake';

/** Whether an application holds a place that it was given on arrival. */
export const holdsPlace = async (trx: Trx, applicationId: string): Promise<boolean> =>
  (await setAside(trx, applicationId)) !== undefined;

/** What an application holds from its arrival: no items where only places are counted; undefined where it holds no place. */
export async function setAside(trx: Trx, applicationId: string): Promise<readonly Item[] | undefined> {
  const row = await trx
    .selectFrom('allotment')
    .select(['state', 'items'])
    .where('application_id', '=', applicationId)
    .where('moment', '=', AT)
    .executeTakeFirst();
  return row?.state === null ? (JSON.parse(row.items) as Item[]) : undefined;
}

/**
 * Takes along the place of an application whose claim is put right. Arrival decides, and the arrival stands: in the same
 * pool the place is kept, in another one it is taken by that arrival from what is left there. Where nothing is left the
 * correction is refused, and the place held so far is not lost; so it is where the rules fail, and where an approval asks for
 * more than was set aside.
 */
export async function replacePlace(
  trx: Trx,
  shop: Shop,
  entry: SchemeEntry,
  plan: PlacePlan,
  seeker: Seeker,
  refusal: (sentence: Sentence) => Reason = noPlaceThere,
): Promise<Result<null>> {
  const { applicationId: id } = seeker;
  const picture = await pictureOf(trx, shop, entry, [seeker]);
  if (plan.digest !== null && picture.digest !== plan.digest) return refused(OVERTAKEN);
  const failure = plan.answers.ok ? plan.open.get(id) : plan.answers;
  if (!plan.answers.ok || failure !== undefined) return failure ?? refused(OVERTAKEN);
  const answer = plan.answers.value.get(id);
  const facts = picture.facts.get(id);
  if (answer === undefined || facts === undefined) return refused(OVERTAKEN);
  if ('state' in answer) return refused(refusal(answer.sentence));
  const said = { applicationId: id, scheme: entry.scheme.id, moment: AT, answer, facts, runId: null };
  await recordAnswer(trx, { ...said, at: shop.desk.now() });
  return ok(null);
}

const noPlaceThere = (sentence: Sentence): Reason => ({
  code: 'no-place-there',
  message: `按补正后的内容，这件申报改占另一组名额（或更多资金），而那里已没有空余，不能这样补正；原有名额仍然保留。依据：${cite(sentence)}。请核对补正内容，或与工作人员联系。`,
  path: 'claim',
});
