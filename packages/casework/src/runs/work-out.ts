import {
  type Allotted,
  ok,
  type Reason,
  type Refused,
  type Result,
  refused,
  type SchemeEntry,
} from '@zhutui/core';
import { allotLeavingOut } from '../allocation/leave-out.ts';
import { withItems } from '../allocation/place-plan.ts';
import { type AllotmentInput, digestOf } from '../allocation/run-allotment.ts';
import type { StandingRow } from '../allocation/standing.ts';
import type { Shop } from '../shop/shop.ts';
import { inputOf } from './run-row.ts';

/** What a run comes to, worked out outside any transaction. */
export interface WorkedOut {
  /** SHA-256 of the set as it was read: what is recorded must still be it when the run is kept. */
  readonly read: string;
  /** What went in, and its own digest. */
  readonly input: AllotmentInput;
  readonly digest: string;
  readonly rows: readonly StandingRow[];
  readonly answers: ReadonlyMap<string, Allotted>;
}
export type RunTerms = Pick<AllotmentInput, 'moment' | 'seed' | 'funds'>;

/** Works a run out over these rows, where the rules run; refused with the applications named on which they fail. */
export async function workOut(
  shop: Shop,
  entry: SchemeEntry,
  terms: RunTerms,
  found: readonly StandingRow[],
): Promise<Result<WorkedOut>> {
  const { standing: rows, failed } =
    terms.moment === 'intake'
      ? await withItems(shop, entry, found)
      : { standing: [...found], failed: new Map() };
  const input = inputOf(terms, rows);
  const made = await allotLeavingOut(shop, entry.scheme.id, input);
  const faults = new Map<string, Refused>([...failed, ...(made.ok ? made.value.failed : [])]);
  if (faults.size > 0) return refused(...faultReasons(rows, faults));
  if (!made.ok) return made;
  const digest = digestOf(input);
  return ok({ read: readDigest(terms, found), input, digest, rows, answers: made.value.answers });
}

/** A run answers all or nobody: which applications the rules fail on, with the reasons. */
const faultReasons = (rows: readonly StandingRow[], faults: ReadonlyMap<string, Refused>): Reason[] =>
  rows.flatMap(({ id, reference }) =>
    (faults.get(id)?.reasons ?? []).map(({ code, message }) => ({
      code,
      message: `申报 ${reference}：${message}`,
    })),
  );

/** What tells whether the set is still the one that was read. */
export const readDigest = (terms: RunTerms, rows: readonly StandingRow[]): string =>
  digestOf(inputOf(terms, rows));

/** The rows as they are now, with what those whose place is open would be paid. */
export const asWorkedOut = ({ rows }: WorkedOut, now: readonly StandingRow[]): StandingRow[] => {
  const items = new Map(rows.map((row) => [row.id, row.items]));
  return now.map((row) => ({ ...row, items: items.get(row.id) ?? row.items }));
};
