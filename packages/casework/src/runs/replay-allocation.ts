import { canonical, type FactsInput, ok, type Result, refused } from '@zhutui/core';
import type { Trx } from '@zhutui/db';
import { type AllotmentInput, digestOf, runAllotment, type Standing } from '../allocation/run-allotment.ts';
import { inChunks } from '../registers/chunks.ts';
import type { Shop } from '../shop/shop.ts';
import { type KeptCandidate, NO_RUN, type RunRow } from './run-row.ts';

/** Whether a run comes out again as it was kept. */
export interface Replayed {
  readonly id: string;
  readonly seed: string;
  /** The candidates, their facts, the seed and the funds are those it was made on. */
  readonly sameInput: boolean;
  readonly sameResult: boolean;
}

/** Runs a stored run once more from its seed, its funds and the stored decisions, under the rules as they are now. */
export async function replayAllocation(shop: Shop, id: string): Promise<Result<Replayed>> {
  const kept = await shop.desk.database.read(async (trx) => {
    const run = await trx.selectFrom('allocation_run').selectAll().where('id', '=', id).executeTakeFirst();
    return run === undefined ? undefined : { run, input: await inputAgain(trx, run) };
  });
  const entry = kept === undefined ? undefined : shop.schemes.find(kept.run.scheme);
  if (kept === undefined || entry === undefined) return refused(NO_RUN);
  const again = await runAllotment(shop, entry.scheme.id, kept.input);
  if (!again.ok) return again;
  return ok({
    id,
    seed: kept.run.seed,
    sameInput: digestOf(kept.input) === kept.run.digest,
    sameResult: canonical([...again.value]) === kept.run.result,
  });
}

async function inputAgain(trx: Trx, run: RunRow): Promise<AllotmentInput> {
  const candidates = JSON.parse(run.candidates) as KeptCandidate[];
  const facts = await decidedOn(trx, candidates);
  const standing = candidates.map(
    (one): Standing => ({
      ...one,
      facts: one.facts ?? (JSON.parse(facts.get(one.decision ?? '') ?? '{}') as FactsInput),
    }),
  );
  return { moment: run.moment, seed: run.seed, funds: run.funds, standing };
}

/** The facts of decisions, by decision. */
async function decidedOn(trx: Trx, candidates: readonly KeptCandidate[]): Promise<Map<string, string>> {
  const rows = await inChunks(
    candidates.flatMap(({ decision }) => decision ?? []),
    (ids) => trx.selectFrom('decision').select(['id', 'facts']).where('id', 'in', ids).execute(),
  );
  return new Map(rows.map(({ id, facts }) => [id, facts]));
}
