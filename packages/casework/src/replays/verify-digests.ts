import {
  canonical,
  type Decision,
  type FactsInput,
  isPluginFailure,
  ok,
  type Ruling,
  type SchemeEntry,
} from '@zhutui/core';
import { type Actor, type DecisionTable, perform, type SentenceListTable } from '@zhutui/db';
import { NOTHING_FOUND, readTrace } from '../decisions/kept-trace.ts';
import type { Shop } from '../shop/shop.ts';
import { verifyRuns } from './verify-runs.ts';

/** How many decisions, and runs over a set, were replayed under a changed build of their scheme. */
export interface Replay {
  readonly scheme: string;
  readonly replayed: number;
}

const AT_START: Actor = { kind: 'system', id: 'start', name: '系统启动', roles: [] };
const PAGE = 200;

/**
 * At the start: where a scheme's build has changed, replays every decision made under other builds, and every confirmed run over a set. All equal → they are
 * recorded as equivalent, and the new build as current. Throws an Error that names the first decision, and the sentence,
 * on which they differ, or the first run; the start must then stop.
 */
export async function verifyDigests(shop: Shop): Promise<Replay[]> {
  await refuseOrphans(shop);
  const replays: Replay[] = [];
  for (const entry of shop.schemes.entries) {
    if (await isCurrent(shop, entry)) continue;
    const replayed = (await replayAll(shop, entry)) + (await verifyRuns(shop, entry));
    await recordCurrent(shop, entry, replayed);
    replays.push({ scheme: entry.scheme.id, replayed });
  }
  return replays;
}

async function refuseOrphans({ desk, schemes }: Shop): Promise<void> {
  const rows = await desk.database.db
    .selectFrom('decision')
    .select('scheme')
    .distinct()
    .orderBy('scheme')
    .execute();
  const gone = rows.find(({ scheme }) => schemes.find(scheme) === undefined);
  if (gone !== undefined)
    throw new Error(
      `verifyDigests: there are decisions under ${gone.scheme}, which is not among the schemes`,
    );
}

async function isCurrent({ desk }: Shop, { scheme, digest }: SchemeEntry): Promise<boolean> {
  const row = await desk.database.db
    .selectFrom('digest')
    .select('digest')
    .where('scheme', '=', scheme.id)
    .where('state', '=', 'current')
    .executeTakeFirst();
  return row?.digest === digest;
}

async function replayAll(shop: Shop, { scheme, digest }: SchemeEntry): Promise<number> {
  let count = 0;
  let after = '';
  for (;;) {
    const rows = await shop.desk.database.db
      .selectFrom('decision')
      .innerJoin('sentence_list', 'sentence_list.id', 'decision.sentence_list_id')
      .selectAll('decision')
      .select('sentence_list.sentences')
      .where('scheme', '=', scheme.id)
      .where('digest', '<>', digest)
      .where('trace', '<>', NOTHING_FOUND)
      .where('decision.id', '>', after)
      .orderBy('decision.id')
      .limit(PAGE)
      .execute();
    for (const row of rows) await replayOne(shop, row);
    count += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < PAGE) return count;
  }
}

/** A decision with the sentences that its trace is of. */
type Kept = DecisionTable & Pick<SentenceListTable, 'sentences'>;

async function replayOne(shop: Shop, row: Kept): Promise<void> {
  const again = await shop.assess.assess(
    row.scheme,
    JSON.parse(row.facts) as FactsInput,
    JSON.parse(row.rulings) as Ruling[],
  );
  const where = `verifyDigests: decision ${row.id} (${row.scheme}, application ${row.application_id})`;
  if (!again.ok)
    throw new Error(
      `${where}: ${isPluginFailure(again) ? 'the rules fail on it' : 'its facts can no longer be read'}: ${again.reasons.map(({ path = '', message }) => `${path} ${message}`.trim()).join('; ')}`,
    );
  const difference = differenceOf(row, again.value);
  if (difference !== undefined)
    throw new Error(`${where} comes out differently under the new build: ${difference}`);
}

/** What is not as it was: the first sentence found differently, else the outcome, amount or items; undefined where all is equal. */
function differenceOf(row: Kept, again: Decision): string | undefined {
  const before = readTrace(row);
  const at = again.findings.findIndex(
    (finding, index) => canonical(finding) !== canonical(before[index] ?? null),
  );
  if (at >= 0 || before.length !== again.findings.length)
    return (again.findings[at] ?? before[again.findings.length])?.sentence;
  if (row.outcome !== again.outcome) return `outcome ${row.outcome} → ${again.outcome}`;
  if (row.kind !== 'approve') return undefined;
  if (row.amount !== again.amount) return `amount ${row.amount} → ${again.amount}`;
  return row.items === canonical(again.items) ? undefined : 'items';
}

async function recordCurrent(
  { desk }: Shop,
  { scheme, digest }: SchemeEntry,
  replayed: number,
): Promise<void> {
  const request = { key: desk.newId(), action: 'digest.verify', input: { scheme: scheme.id, digest } };
  await perform(desk, AT_START, request, async (trx, audit) => {
    await trx.updateTable('digest').set({ state: 'equivalent' }).where('scheme', '=', scheme.id).execute();
    await trx
      .insertInto('digest')
      .values({ scheme: scheme.id, digest, state: 'current', at: desk.now() })
      .onConflict((conflict) =>
        conflict.columns(['scheme', 'digest']).doUpdateSet({ state: 'current', at: desk.now() }),
      )
      .execute();
    audit('digest.verify', `scheme:${scheme.id}`, { digest, replayed });
    return ok(null);
  });
}
