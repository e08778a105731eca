import {
  type Allotted,
  type ApplicationEvent,
  applicationGraph,
  canonical,
  next,
  ok,
  type Reason,
  type Result,
  refused,
} from '@zhutui/core';
import type { Actor, Audit, Trx } from '@zhutui/db';
import { answerEvent } from '../allocation/answer-event.ts';
import { recordAnswer } from '../allocation/record-answer.ts';
import type { StandingRow } from '../allocation/standing.ts';
import { loadCase } from '../cases/case.ts';
import { letGo } from '../claims/live-claims.ts';
import { factsOf } from '../decisions/assess-facts.ts';
import { grantItems } from '../decisions/grant-items.ts';
import { beginNotice } from '../notices/notice-period.ts';
import { type News, tellPerson } from '../people/tell-person.ts';
import type { Shop } from '../shop/shop.ts';
import type { Rechecked } from './recheck.ts';
import type { Answers, RunRow } from './run-row.ts';

interface Applied {
  readonly run: RunRow;
  /** How those stand now whom it grants something. */
  readonly rechecked: Rechecked;
  readonly rows: readonly StandingRow[];
}

/** How many applications a run moved, and how many of them only back to review, with their place kept. */
export interface Moved {
  readonly moved: number;
  readonly sentBack: number;
}

/** Moves every application to what the run answered it, and keeps the answer; whose facts decide otherwise now goes back to review. */
export async function applyAnswers(
  trx: Trx,
  shop: Shop,
  actor: Actor,
  audit: Audit,
  { run, rows, rechecked }: Applied,
): Promise<Result<Moved>> {
  const answers = new Map(JSON.parse(run.result) as Answers);
  let moved = 0;
  let sentBack = 0;
  for (const row of rows) {
    const answer = answers.get(row.id);
    if (answer === undefined) continue;
    const asked = answerEvent(run.moment, row, answer);
    const event = asked === 'allot' && rechecked.changed.has(row.id) ? 'recheck' : asked;
    if (event !== undefined) {
      const seen = asked === 'allot' ? rechecked.facts.get(row.id) : undefined;
      const done = await moveOne(trx, shop, actor, audit, { run, row, answer, event, seen });
      if (!done.ok) return done;
      moved += 1;
      sentBack += event === 'recheck' ? 1 : 0;
    }
    if (canonical(row.before ?? null) !== canonical(answer)) await keep(trx, shop, { run, row, answer });
  }
  return ok({ moved, sentBack });
}

interface One {
  readonly run: RunRow;
  readonly row: StandingRow;
  readonly answer: Allotted;
}

const keep = (trx: Trx, { desk }: Shop, { run, row, answer }: One): Promise<void> =>
  recordAnswer(trx, {
    applicationId: row.id,
    scheme: run.scheme,
    moment: run.moment,
    answer,
    items: row.items,
    runId: run.id,
    at: desk.now(),
  });

interface Moving extends One {
  readonly event: ApplicationEvent;
  /** The facts it was looked at again on, canonical; they must still be recorded. */
  readonly seen: string | undefined;
}

async function moveOne(
  trx: Trx,
  shop: Shop,
  actor: Actor,
  audit: Audit,
  { run, row, answer, event, seen }: Moving,
): Promise<Result<null>> {
  const found = await loadCase(trx, shop, actor, row.id);
  if (!found.ok) return found;
  if (seen !== undefined && canonical(await factsOf(trx, shop, found.value)) !== seen) return refused(MOVED);
  const state = next(applicationGraph, row.state, event);
  if (state === undefined) return refused(MOVED);
  const isHeld = event === 'allot' && (await beginNotice(trx, shop.desk, found.value));
  const end = isHeld ? next(applicationGraph, state, 'publish') : state;
  if (end === undefined) return refused(MOVED);
  const version = row.version + 1;
  const done = await trx
    .updateTable('application')
    .set({ state: end, version, updated_at: shop.desk.now() })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return refused(MOVED);
  if (event === 'allot' && 'items' in answer && row.decision !== null)
    await grantItems(trx, shop.desk, found.value, row.decision, answer.items);
  if (event === 'miss' || event === 'overflow') await letGo(trx, row.id);
  const cited = 'state' in answer ? { sentence: answer.sentence } : {};
  audit(`application.${event}`, `application:${row.id}`, {
    from: row.state,
    to: state,
    run: run.id,
    ...cited,
  });
  if (isHeld) audit('application.publish', `application:${row.id}`, { from: state, to: end });
  const about = `application.${event}:${row.id}:${version}`;
  const news = NEWS[event];
  if (news !== undefined) await tellPerson(trx, shop.desk, found.value.person, news, about, row.reference);
  return ok(null);
}

const NEWS: Readonly<Partial<Record<ApplicationEvent, News>>> = {
  allot: 'approved',
  miss: 'allotted',
  overflow: 'allotted',
  queue: 'waiting',
  moveUp: 'applied',
};

const MOVED: Reason = {
  code: 'stale',
  message: '参加分配的申报刚刚有过变动，未作改动。请刷新页面后再办理。',
};
