import {
  type Allotted,
  canonical,
  type Moment,
  ok,
  type Reason,
  type Result,
  refused,
  type SchemeEntry,
} from '@zhutui/core';
import { type Actor, perform, type Trx } from '@zhutui/db';
import { answerEvent } from '../allocation/answer-event.ts';
import { allocatesAt, schemeAllocatesAt, spendingAt } from '../allocation/moment.ts';
import type { Standing } from '../allocation/run-allotment.ts';
import { type SetOf, type StandingRow, standingOf } from '../allocation/standing.ts';
import { turnNamed } from '../allocation/with-places.ts';
import type { Shop } from '../shop/shop.ts';
import { takeTurn } from '../shop/take-turn.ts';
import { keptSeed } from './kept-seed.ts';
import { type KeptCandidate, ownReasons } from './run-row.ts';
import { runWarnings } from './run-warnings.ts';
import { readDigest, type WorkedOut, workOut } from './work-out.ts';

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
  /** Applications that the run would move, or give the place that was left open. */
  readonly moves: number;
  /** What speaks for waiting, e.g. applications of the set that are still under review; nothing of it stands in the way. */
  readonly warnings: readonly Reason[];
}

/**
 * Proposes what becomes of all that stand: the seed is drawn, the result worked out and kept, and nothing moves until
 * another person confirms it. A proposal after a rejected one keeps its seed, so that nobody draws until they like it,
 * unless somebody joined the set; that it was drawn anew is told. A recorded sum is refused where no sentence, or more than
 * one, would spend it.
 * Worked out outside the transaction; refused as `facts-changed` where the set has moved meanwhile.
 */
export async function proposeAllocation(
  shop: Shop,
  actor: Actor,
  { key, ...asked }: AllocationInput,
): Promise<Result<Proposed>> {
  const { scheme, route = null, moment = 'settlement', funds = null } = asked;
  const set: SetOf = { scheme, route, moment };
  const entry = shop.schemes.find(scheme);
  const barred = entry === undefined ? [NO_ALLOCATION] : setReasons(entry, set, funds);
  if (entry === undefined || barred.length > 0) return refused(...barred);
  const drawn = Buffer.from(shop.desk.random(16)).toString('hex');
  const picture = await shop.desk.database.read(async (trx) => {
    const rows = await standingOf(trx, set);
    return { rows, seed: await keptSeed(trx, set, rows) };
  });
  const terms = { moment, seed: picture.seed.kept ?? drawn, funds };
  const made = await workOut(shop, entry, terms, picture.rows);
  const request = { key, action: 'allocation.propose', input: { ...set, funds } };
  return await perform(shop.desk, actor, request, async (trx, audit) => {
    await takeTurn(trx, turnNamed(scheme));
    const rows = await standingOf(trx, set);
    const reasons = [...(await openReasons(trx, scheme)), ...(await ownReasons(trx, actor, rows))];
    if (reasons.length > 0) return refused(...reasons);
    if (!made.ok) return made;
    const isSame = readDigest(terms, rows) === made.value.read;
    const seed = await keptSeed(trx, set, rows);
    if (!isSame || (seed.kept ?? terms.seed) !== terms.seed) return refused(FACTS_CHANGED);
    const drawing = seed.kept === undefined ? seed.why : 'kept';
    const moves = movesIn(moment, rows, made.value.answers);
    if (moves === 0) return refused(NOTHING_TO_ALLOT);
    const id = await keepRun(trx, shop, actor, { entry, set, made: made.value });
    const { digest } = made.value;
    audit('allocation.propose', `allocation:${id}`, {
      ...set,
      ...terms,
      drawing,
      digest,
      count: rows.length,
    });
    const warnings = await runWarnings(trx, shop, entry, set);
    const redrawn = drawing === 'grown' ? [DRAWN_ANEW] : [];
    return ok({ id, seed: terms.seed, moves, warnings: [...redrawn, ...warnings] });
  });
}

interface Kept {
  readonly entry: SchemeEntry;
  readonly set: SetOf;
  readonly made: WorkedOut;
}

async function keepRun(trx: Trx, { desk }: Shop, actor: Actor, { entry, set, made }: Kept): Promise<string> {
  const { seed, funds, standing } = made.input;
  const id = desk.newId();
  const sums = { seed, funds, build: entry.digest, digest: made.digest };
  const proposed = { proposed_by: actor.id, proposed_at: desk.now() };
  const open = { state: 'proposed' as const, settled_by: null, settled_at: null, reason: null };
  const candidates = canonical(standing.map(keptCandidate));
  const result = canonical([...made.answers]);
  const row = { id, ...set, ...sums, candidates, result, ...proposed, ...open };
  await trx.insertInto('allocation_run').values(row).execute();
  return id;
}

const keptCandidate = ({ facts, ...one }: Standing): KeptCandidate =>
  one.decision === null ? { ...one, facts } : one;

const movesIn = (
  moment: Moment,
  rows: readonly StandingRow[],
  answers: ReadonlyMap<string, Allotted>,
): number =>
  rows.filter((row) => {
    const answer = answers.get(row.id);
    const isOpen = moment === 'intake' && row.before === undefined;
    return answer !== undefined && (isOpen || answerEvent(moment, row, answer) !== undefined);
  }).length;

function setReasons({ scheme }: SchemeEntry, { route, moment }: SetOf, funds: number | null): Reason[] {
  if (route !== null && schemeAllocatesAt(scheme, moment)) return [WHOLE_SCHEME];
  const routes = route === null ? Object.keys(scheme.routes) : [route];
  if (!routes.some((name) => allocatesAt(scheme, name, moment))) return [NO_ALLOCATION];
  return funds === null || spendingAt(scheme, route, moment) === 1 ? [] : [FUNDS_UNCLEAR];
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
const FUNDS_UNCLEAR: Reason = {
  code: 'funds-unclear',
  message:
    '填写的资金额不知用于哪一条：通知在这一范围内没有按资金分配的条款，或有不止一条。请不填资金额，或按类别分别提出。',
  path: 'funds',
};
const DRAWN_ANEW: Reason = {
  code: 'drawn-anew',
  message: '上次分配退回以后，参加分配的申报有增加，抽签种子已重新抽取。请在确认前核对上次退回的理由。',
};
const RUN_OPEN: Reason = {
  code: 'run-open',
  message: '已有一次分配等待另一人确认，请先确认或退回，再重新提出。',
};
const FACTS_CHANGED: Reason = {
  code: 'facts-changed',
  message: '计算分配结果期间，参加分配的申报有变动，未予提出。请重新提出。',
};
const NOTHING_TO_ALLOT: Reason = { code: 'nothing-to-allot', message: '现在没有等待分配的申报。' };
