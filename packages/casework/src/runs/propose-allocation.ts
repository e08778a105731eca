import { canonical, ok, type Reason, type Result, refused, type SchemeEntry } from '@zhutui/core';
import { type Actor, perform, type Trx } from '@zhutui/db';
import { answerEvent } from '../allocation/answer-event.ts';
import { allocatesAt, type Moment, schemeAllocatesAt } from '../allocation/moment.ts';
import { digestOf, runAllotment } from '../allocation/run-allotment.ts';
import { type SetOf, type StandingRow, standingOf } from '../allocation/standing.ts';
import type { Shop } from '../shop/shop.ts';
import { takeTurn } from '../shop/take-turn.ts';
import { inputOf, ownReasons } from './run-row.ts';

export interface AllocationInput {
  readonly key: string;
  readonly scheme: string;
  /** One route alone, where the notice decides route by route. */
  readonly route?: string | undefined;
  /** Settlement unless told; at intake a run moves up those who wait for places that were given back. */
  readonly moment?: Moment | undefined;
  /** Fen; what the notice states unless told. */
  readonly funds?: number | undefined;
}
export interface Proposed {
  readonly id: string;
  readonly seed: string;
  /** Applications that the run would move. */
  readonly moves: number;
}

/**
 * Proposes what becomes of all that stand: the seed is drawn, the result worked out and kept, and nothing moves until
 * another person confirms it. A proposal after a rejected one keeps its seed, so that nobody draws until they like it.
 */
export async function proposeAllocation(
  shop: Shop,
  actor: Actor,
  { key, ...asked }: AllocationInput,
): Promise<Result<Proposed>> {
  const { scheme, route = null, moment = 'settlement', funds = null } = asked;
  const set: SetOf = { scheme, route, moment };
  const request = { key, action: 'allocation.propose', input: { ...set, funds } };
  return await perform(shop.desk, actor, request, async (trx, audit) => {
    const entry = shop.schemes.find(scheme);
    const barred = entry === undefined ? [NO_ALLOCATION] : setReasons(entry, set);
    if (entry === undefined || barred.length > 0) return refused(...barred);
    await takeTurn(trx, `allocation ${scheme}`);
    const rows = await standingOf(trx, set);
    const reasons = [...(await openReasons(trx, scheme)), ...(await ownReasons(trx, actor, rows))];
    if (reasons.length > 0) return refused(...reasons);
    const seed = (await keptSeed(trx, set)) ?? Buffer.from(shop.desk.random(16)).toString('hex');
    const input = inputOf({ moment, seed, funds }, rows);
    const answers = runAllotment(entry, input);
    if (!answers.ok) return answers;
    const moves = movesIn(moment, rows, answers.value);
    if (moves === 0) return refused(NOTHING_TO_ALLOT);
    const id = shop.desk.newId();
    const digest = digestOf(input);
    const candidates = canonical(input.standing.map(({ facts: _, ...kept }) => kept));
    const made = { proposed_by: actor.id, proposed_at: shop.desk.now(), state: 'proposed' } as const;
    const open = { settled_by: null, settled_at: null, reason: null };
    const sums = {
      build: entry.digest,
      seed,
      funds,
      digest,
      candidates,
      result: canonical([...answers.value]),
    };
    await trx
      .insertInto('allocation_run')
      .values({ id, ...set, ...sums, ...made, ...open })
      .execute();
    audit('allocation.propose', `allocation:${id}`, { ...set, seed, funds, digest, count: rows.length });
    return ok({ id, seed, moves });
  });
}

const movesIn = (
  moment: Moment,
  rows: readonly StandingRow[],
  answers: ReadonlyMap<string, Parameters<typeof answerEvent>[2]>,
): number =>
  rows.filter((row) => {
    const answer = answers.get(row.id);
    return answer !== undefined && answerEvent(moment, row, answer) !== undefined;
  }).length;

function setReasons({ scheme }: SchemeEntry, { route, moment }: SetOf): Reason[] {
  if (route !== null && schemeAllocatesAt(scheme, moment)) return [WHOLE_SCHEME];
  const routes = route === null ? Object.keys(scheme.routes) : [route];
  return routes.some((name) => allocatesAt(scheme, name, moment)) ? [] : [NO_ALLOCATION];
}

async function openReasons(trx: Trx, scheme: string): Promise<Reason[]> {
  const open = await trx
    .selectFrom('allocation_run')
    .select('id')
    .where('scheme', '=', scheme)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return open === undefined ? [] : [RUN_OPEN];
}

/** The seed of the proposal that was rejected last; undefined once a run has been confirmed with it. */
async function keptSeed(trx: Trx, { scheme, route, moment }: SetOf): Promise<string | undefined> {
  const last = await trx
    .selectFrom('allocation_run')
    .select(['seed', 'state'])
    .where('scheme', '=', scheme)
    .where('moment', '=', moment)
    .where('route', route === null ? 'is' : '=', route)
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return last?.state === 'rejected' ? last.seed : undefined;
}

const NO_ALLOCATION: Reason = {
  code: 'no-allocation',
  message: '这一计划（类别）的通知没有规定此时统一分配，无需办理。',
  path: 'scheme',
};
const WHOLE_SCHEME: Reason = {
  code: 'whole-scheme',
  message: '通知规定各类别一并分配，请不要限定类别。',
  path: 'route',
};
const RUN_OPEN: Reason = {
  code: 'run-open',
  message: '已有一次分配等待另一人确认，请先确认或退回，再重新提出。',
};
const NOTHING_TO_ALLOT: Reason = { code: 'nothing-to-allot', message: '现在没有等待分配的申报。' };
