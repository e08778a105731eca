import {
  type Allotted,
  type ApplicationState,
  applicationGraph,
  type Item,
  next,
  ok,
  type Result,
} from '@zhutui/core';
import type { Audit, Trx } from '@zhutui/db';
import { letGo } from '../claims/live-claims.ts';
import { gatherFacts, type Subject } from '../facts/gather-facts.ts';
import type { Shop } from '../shop/shop.ts';
import { arrivalEvent } from './answer-event.ts';
import { allocatesAt, countsMoneyAt } from './moment.ts';
import { recordAnswer } from './record-answer.ts';
import { runAllotment } from './run-allotment.ts';
import { standingOf } from './standing.ts';

/** An application that has just been entered, as `submitted`. */
export interface Arrival extends Required<Subject> {
  readonly arrived: string;
}
/** Where it stands once its notice has answered it; the answer is undefined where the notice decides nothing on arrival. */
export interface Placed {
  readonly state: ApplicationState;
  readonly answer?: Allotted;
}

/** No lot is drawn as applications arrive: the order of arrival decides. */
const NO_SEED = '';

/**
 * Answers an application on its arrival, where its notice decides then: it takes a place, waits, or finds none left. The
 * caller has taken the turn of the scheme, so that of many at once each sees those before it.
 */
export async function takePlace(
  trx: Trx,
  shop: Shop,
  audit: Audit,
  arrival: Arrival,
): Promise<Result<Placed>> {
  const { entry, route, applicationId: id, arrived } = arrival;
  const { scheme } = entry;
  if (!allocatesAt(scheme, route, 'intake')) return ok({ state: 'submitted' });
  const facts = await gatherFacts(trx, shop, arrival);
  const items = countsMoneyAt(scheme, route, 'intake') ? await itemsFor(shop, scheme.id, facts) : ok([]);
  if (!items.ok) return items;
  const others = await standingOf(trx, { scheme: scheme.id, route: null, moment: 'intake' });
  const newcomer = { id, arrived, facts, items: items.value, decision: null };
  const answers = runAllotment(entry, {
    moment: 'intake',
    seed: NO_SEED,
    funds: null,
    standing: [...others, newcomer],
  });
  if (!answers.ok) return answers;
  const answer = answers.value.get(id) ?? { items: items.value };
  const at = shop.desk.now();
  const kept = {
    applicationId: id,
    scheme: scheme.id,
    moment: 'intake',
    answer,
    facts,
    runId: null,
    at,
  } as const;
  await recordAnswer(trx, { ...kept, items: items.value });
  return ok({ answer, state: await settle(trx, audit, id, answer, at) });
}

async function itemsFor(
  { assess }: Shop,
  scheme: string,
  facts: Parameters<Shop['assess']['assess']>[1],
): Promise<Result<readonly Item[]>> {
  const assessed = await assess.assess(scheme, facts);
  return assessed.ok ? ok(assessed.value.items) : assessed;
}

async function settle(
  trx: Trx,
  audit: Audit,
  id: string,
  answer: Allotted,
  at: string,
): Promise<ApplicationState> {
  const event = arrivalEvent(answer);
  const state = event === undefined ? undefined : next(applicationGraph, 'submitted', event);
  if (state === undefined) return 'submitted';
  await trx
    .updateTable('application')
    .set({ state, version: 2, updated_at: at })
    .where('id', '=', id)
    .execute();
  if (state !== 'waiting') await letGo(trx, id);
  audit(`application.${event}`, `application:${id}`, { from: 'submitted', to: state, ...citedIn(answer) });
  return state;
}

const citedIn = (answer: Allotted) => ('state' in answer ? { sentence: answer.sentence } : {});
