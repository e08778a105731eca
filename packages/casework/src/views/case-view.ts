import {
  describeFields,
  type FieldDescription,
  neededBy,
  type PledgeDay,
  pledgeDays,
  type Received,
  type Sentence,
} from '@zhutui/core';
import type { Trx } from '@zhutui/db';
import { placeOpenBy } from '../allocation/place-open.ts';
import type { Note } from '../applications/return-for-correction.ts';
import type { Case } from '../cases/case.ts';
import type { Claim } from '../claims/read-claim.ts';
import { receivedBy } from '../facts/received-by.ts';
import { type NoticePeriod, periodOf } from '../notices/notice-period.ts';
import { cite } from '../shop/cite.ts';
import type { Shop } from '../shop/shop.ts';
import { dayOf } from '../shop/today.ts';
import { type CaseSummary, summaryOf } from './case-summary.ts';
import { type DecisionView, decisionsOf } from './decision-view.ts';
import { type ItemView, itemsOf } from './item-view.ts';
import { type MemberView, memberView } from './member-view.ts';
import { type LevelView, reviewView } from './review-view.ts';
import { type TimelineEntry, timelineOf } from './timeline.ts';

/** Everything there is to see of a case, but for what the viewer may do with it. */
export interface CaseView extends CaseSummary {
  readonly claim: Claim;
  /** The fields of the route, for the labels of the claim and for a correction. */
  readonly fields: readonly FieldDescription[];
  readonly member: MemberView;
  /** What is to be corrected, while it is returned. */
  readonly notes: readonly Note[];
  /** What it waits for, while it is on hold; else null. */
  readonly holdNote: string | null;
  /** What the member has received or been granted otherwise. */
  readonly history: readonly Received[];
  readonly timeline: readonly TimelineEntry[];
  readonly decisions: readonly DecisionView[];
  readonly items: readonly ItemView[];
  readonly pledges: readonly PledgeDay[];
  /** The bodies that review it one after another, with what each said; empty where there is one review only. */
  readonly review: readonly LevelView[];
  /** The public notice that the money waits for, or that follows it; null where there is none. */
  readonly publicNotice: NoticePeriod | null;
  /** The sentence that put it off, while it waits or has been turned away for want of a place; else null. */
  readonly putOffBy: string | null;
  /** The sentence by which its place is still to be worked out, since the rules failed when it arrived; else null. */
  readonly placeOpenBy: string | null;
  /** The member has no card number on record: nothing can be approved or paid until there is one. */
  readonly lacksCard: boolean;
}

export async function caseView(trx: Trx, { desk, schemes }: Shop, found: Case): Promise<CaseView> {
  const { application, person, entry, route, claim } = found;
  const isIn = application.state === 'submitted';
  const decisions = await decisionsOf(trx, application.id);
  const approval = await approvalOf(trx, application, decisions);
  const starts = {
    arrival: application.filed_on,
    ...(approval === undefined ? {} : { approval: dayOf(approval) }),
  };
  const needs = neededBy(
    entry.scheme,
    entry.matches.map(({ match }) => match),
  );
  return {
    ...summaryOf(schemes, desk.sealer, { ...application, name: person.name, id_sealed: person.id_sealed }),
    claim,
    fields: describeFields('claim', route.asks),
    member: await memberView(trx, desk, person, needs.member),
    notes: application.return_note === null ? [] : (JSON.parse(application.return_note) as Note[]),
    holdNote: application.hold_note,
    history: await receivedBy(trx, schemes, person, { except: application.id }),
    timeline: await timelineOf(trx, application.id),
    decisions,
    items: await itemsOf(trx, desk.sealer, application.id),
    pledges: pledgeDays(entry.scheme, application.route, starts),
    review: await reviewView(trx, found),
    publicNotice: (await periodOf(trx, { entry, application })) ?? null,
    putOffBy: await putOffBy(trx, application),
    placeOpenBy: isIn ? ((await placeOpenBy(trx, application.id)) ?? null) : null,
    lacksCard: person.card_key === null,
  };
}

/** When it was approved for good: where a run over the whole set decides, the day it was given its place. */
async function approvalOf(
  trx: Trx,
  { id }: Case['application'],
  decisions: readonly DecisionView[],
): Promise<string | undefined> {
  const answer = await trx
    .selectFrom('allotment')
    .select(['state', 'at'])
    .where('application_id', '=', id)
    .where('moment', '=', 'settlement')
    .executeTakeFirst();
  if (answer !== undefined) return answer.state === null ? answer.at : undefined;
  const isGiven = await trx
    .selectFrom('award_item')
    .select('id')
    .where('application_id', '=', id)
    .executeTakeFirst();
  return isGiven === undefined ? undefined : decisions.find(({ kind }) => kind === 'approve')?.at;
}

async function putOffBy(trx: Trx, { id, state }: Case['application']): Promise<string | null> {
  if (state !== 'waiting' && state !== 'notDrawn' && state !== 'quotaFull') return null;
  const row = await trx
    .selectFrom('allotment')
    .select('sentence')
    .where('application_id', '=', id)
    .where('state', 'is not', null)
    .orderBy('at', 'desc')
    .executeTakeFirst();
  const sentence = row?.sentence ?? undefined;
  return sentence === undefined ? null : cite(sentence as Sentence);
}
