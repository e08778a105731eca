import {
  type Allotted,
  type ApplicationState,
  applicationGraph,
  isPluginFailure,
  next,
  ok,
  type Reason,
  type Result,
  refused,
  type SchemeEntry,
} from '@zhutui/core';
import type { Audit, Trx } from '@zhutui/db';
import { letGo } from '../claims/live-claims.ts';
import { findPerson } from '../people/find-person.ts';
import { type News, tellPerson } from '../people/tell-person.ts';
import { cite } from '../shop/cite.ts';
import type { Shop } from '../shop/shop.ts';
import { arrivalEvent } from './answer-event.ts';
import { sentencesAt } from './moment.ts';
import { type PlacePicture, type PlacePlan, pictureOf, type Seeker } from './place-plan.ts';
import { recordAnswer } from './record-answer.ts';
import type { StandingRow } from './standing.ts';

/** Where an application stands once its notice has answered it. */
export interface Placed {
  readonly state: ApplicationState;
  /** The sentence that put it off, or, with `isOpen`, that is yet to be carried out; undefined where it has its place. */
  readonly sentence?: string;
  readonly isOpen: boolean;
}

/**
 * Carries out a plan in the transaction that files: refused with `OVERTAKEN` where anything it was made on has changed
 * since. Whoever was still without an answer gets theirs too. Where the rules failed, the application is in all the same:
 * it keeps its arrival, and its place stays open until the rules answer, at the next arrival or in a run by two people; the
 * others are answered where the rules fail on it alone.
 */
export async function settlePlaces(
  trx: Trx,
  shop: Shop,
  audit: Audit,
  entry: SchemeEntry,
  plan: PlacePlan,
  seekers: readonly Seeker[],
): Promise<Result<ReadonlyMap<string, Placed>>> {
  const picture = await pictureOf(trx, shop, entry, seekers);
  if (plan.digest !== null && picture.digest !== plan.digest) return refused(OVERTAKEN);
  const table = { trx, shop, audit, entry, plan, picture };
  if (!plan.answers.ok) return await leaveOpen(table, seekers);
  const answers = plan.answers.value;
  for (const row of picture.others)
    if (row.before === undefined && !plan.open.has(row.id))
      await settleOpen(table, row, answers.get(row.id) ?? { items: [] });
  const placed = new Map<string, Placed>();
  for (const seeker of seekers) {
    const { applicationId: id } = seeker;
    const failure = plan.open.get(id);
    if (failure !== undefined && !isPluginFailure(failure)) return failure;
    const answer = answers.get(id) ?? { items: [] };
    if (failure === undefined) await keep(table, id, answer);
    placed.set(
      id,
      failure === undefined ? await move(table, { id, version: 1 }, answer) : await leaveOne(table, seeker),
    );
  }
  return ok(placed);
}

export const OVERTAKEN: Reason = {
  code: 'overtaken',
  message: '同时申报的人较多，未能办理，请稍后再提交一次。',
};

interface Table {
  readonly trx: Trx;
  readonly shop: Shop;
  readonly audit: Audit;
  readonly entry: SchemeEntry;
  readonly plan: PlacePlan;
  readonly picture: PlacePicture;
}

async function leaveOpen(
  table: Table,
  seekers: readonly Seeker[],
): Promise<Result<ReadonlyMap<string, Placed>>> {
  const { plan } = table;
  if (!plan.answers.ok && plan.digest !== null && !isPluginFailure(plan.answers)) return plan.answers;
  const placed = new Map<string, Placed>();
  for (const seeker of seekers) placed.set(seeker.applicationId, await leaveOne(table, seeker));
  return ok(placed);
}

async function leaveOne(table: Table, { applicationId: id, route }: Seeker): Promise<Placed> {
  const [sentence = '惯例 名额'] = sentencesAt(table.entry.scheme, route, 'intake');
  await keep(table, id, { state: 'open', sentence });
  table.audit('allocation.open', `application:${id}`, { sentence });
  return { state: 'submitted', sentence: cite(sentence), isOpen: true };
}

async function settleOpen(table: Table, row: StandingRow, answer: Allotted): Promise<void> {
  const { trx, shop, audit } = table;
  await keep(table, row.id, answer);
  await move(table, row, answer);
  const event = arrivalEvent(answer);
  if (event === undefined) audit('allocation.place', `application:${row.id}`, {});
  const person = event === undefined ? undefined : await findPerson(trx, row.person_id);
  if (event === undefined || person?.ok !== true) return;
  const news: News = event === 'queue' ? 'waiting' : 'allotted';
  await tellPerson(trx, shop.desk, person.value, news, `application.${event}:${row.id}`, row.reference);
}

async function keep(
  { trx, shop, entry, plan, picture }: Table,
  id: string,
  answer: Parameters<typeof recordAnswer>[1]['answer'],
): Promise<void> {
  const facts = picture.facts.get(id);
  await recordAnswer(trx, {
    applicationId: id,
    scheme: entry.scheme.id,
    moment: 'intake',
    answer,
    items: plan.items.get(id) ?? [],
    runId: null,
    at: shop.desk.now(),
    ...(facts === undefined ? {} : { facts }),
  });
}

async function move(
  { trx, shop, audit }: Table,
  { id, version }: { readonly id: string; readonly version: number },
  answer: Allotted,
): Promise<Placed> {
  const event = arrivalEvent(answer);
  const state = event === undefined ? undefined : next(applicationGraph, 'submitted', event);
  if (state === undefined || !('state' in answer)) return { state: 'submitted', isOpen: false };
  await trx
    .updateTable('application')
    .set({ state, version: version + 1, updated_at: shop.desk.now() })
    .where('id', '=', id)
    .where('state', '=', 'submitted')
    .execute();
  if (state !== 'waiting') await letGo(trx, id);
  const { sentence } = answer;
  audit(`application.${event}`, `application:${id}`, { from: 'submitted', to: state, sentence });
  return { state, sentence: cite(sentence), isOpen: false };
}
