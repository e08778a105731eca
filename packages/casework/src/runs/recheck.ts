import { type Allotted, canonical, type FactsInput, isPluginFailure, ok, type Result } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { answerEvent } from '../allocation/answer-event.ts';
import type { StandingRow } from '../allocation/standing.ts';
import { loadCase } from '../cases/case.ts';
import { factsOf } from '../decisions/assess-facts.ts';
import type { Granting } from '../facts/received-by.ts';
import type { Shop } from '../shop/shop.ts';
import type { RunRow } from './run-row.ts';

/** How those whom a run is to grant stand now: what they were found eligible for may be out of date by then. */
export interface Rechecked {
  /** The persons to be granted something, sorted. */
  readonly persons: readonly string[];
  /** By application: the facts as they will be when its turn comes, canonical. */
  readonly facts: ReadonlyMap<string, string>;
  /** Those who would not be decided as they were: for another review, and nothing is granted them. */
  readonly changed: ReadonlySet<string>;
}

/**
 * Looks again, outside any transaction, at whom a run would grant: one after the other, what it grants the same person
 * before counted in. Refused where the rules fail on one of them.
 */
export async function recheck(
  shop: Shop,
  actor: Actor,
  run: Pick<RunRow, 'moment'>,
  rows: readonly StandingRow[],
  answers: ReadonlyMap<string, Allotted>,
): Promise<Result<Rechecked>> {
  const facts = new Map<string, string>();
  const changed = new Set<string>();
  const granted = new Map<string, Map<string, Granted>>();
  for (const row of rows) {
    const given = grantedIn(run, row, answers.get(row.id));
    if (given === undefined) continue;
    const theirs = granted.get(row.person_id) ?? new Map<string, Granted>();
    granted.set(row.person_id, theirs);
    const now = await factsNow(shop, actor, row.id, { items: theirs, at: shop.desk.now() });
    if (!now.ok) return now;
    const same = await isDecidedTheSame(shop, row, now.value);
    if (!same.ok) return same;
    facts.set(row.id, canonical(now.value));
    if (same.value) theirs.set(row.id, given);
    else changed.add(row.id);
  }
  return ok({ persons: [...granted.keys()].sort(), facts, changed });
}

type Granted = Extract<Allotted, { readonly items: unknown }>['items'];

/** What the run would grant an application; undefined where it grants it nothing. */
function grantedIn(
  { moment }: Pick<RunRow, 'moment'>,
  row: StandingRow,
  answer: Allotted | undefined,
): Granted | undefined {
  if (answer === undefined || 'state' in answer) return undefined;
  return answerEvent(moment, row, answer) === 'allot' ? answer.items : undefined;
}

const factsNow = (shop: Shop, actor: Actor, id: string, granting: Granting): Promise<Result<FactsInput>> =>
  shop.desk.database.read(async (trx) => {
    const found = await loadCase(trx, shop, actor, id);
    return found.ok ? ok(await factsOf(trx, shop, found.value, granting)) : found;
  });

/** Whether the rules say of these facts what was decided; what a person ruled holds for the facts they saw alone. */
async function isDecidedTheSame(
  { assess, desk }: Shop,
  row: StandingRow,
  facts: FactsInput,
): Promise<Result<boolean>> {
  if (canonical(facts) === canonical(row.facts)) return ok(true);
  const { scheme, rulings } = await desk.database.db
    .selectFrom('decision')
    .select(['scheme', 'rulings'])
    .where('id', '=', row.decision ?? '')
    .executeTakeFirstOrThrow();
  if (rulings !== canonical([])) return ok(false);
  const now = await assess.assess(scheme, facts);
  if (!now.ok) return isPluginFailure(now) ? now : ok(false);
  return ok(now.value.outcome === 'eligible' && canonical(now.value.items) === canonical(row.items));
}
