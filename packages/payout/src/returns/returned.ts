import type { BatchLineTable, Trx } from '@zhutui/db';
import type { ReturnFile } from '../bank/bank-format.ts';
import { type Failure, failureOf } from '../bank/failure-codes.ts';
import type { BatchRow } from '../batch/batch-row.ts';
import type { Grants, OpenMatch } from '../matches/assess-matches.ts';
import { grouped } from '../shop/grouped.ts';
import { type Sum, sumOf } from '../shop/sum.ts';

/** The answer to an import, the same however often the file is brought. Sums in fen; nothing personal in it. */
export interface Returned {
  readonly batch: string;
  readonly reference: string;
  readonly paid: Sum;
  readonly failed: Sum & { readonly lines: readonly FailedLine[] };
  readonly matches: {
    readonly granted: Sum;
    /** Policies that could not decide yet, by application. */
    readonly open: readonly OpenMatch[];
  };
}

export interface FailedLine extends Failure {
  readonly serial: number;
  readonly code: string;
}

/** Serials that failed, with the bank's code; all others of the file were paid. */
export type Failures = ReadonlyMap<number, string>;

export const failuresOf = (file: ReturnFile): Failures =>
  new Map(file.lines.flatMap((line) => (line.paid ? [] : [[line.serial, line.code] as const])));

/** How many bank lines, and how much; items of one serial are one line. */
const sumOfLines = (rows: readonly Pick<BatchLineTable, 'serial' | 'amount'>[]): Sum => ({
  ...sumOf(rows),
  count: new Set(rows.map(({ serial }) => serial)).size,
});

/** What a settled batch came to, from its lines as written. */
export async function returnedOf(trx: Trx, batch: BatchRow, grants: Grants): Promise<Returned> {
  const lines = await trx
    .selectFrom('batch_line')
    .selectAll()
    .where('batch_id', '=', batch.id)
    .orderBy('serial')
    .execute();
  const failed = lines.filter(({ state }) => state === 'failed');
  const first = [...grouped(failed, ({ serial }) => serial).values()].flatMap((line) => line.slice(0, 1));
  const granted = grants.granted.flatMap(({ items }) => items);
  return {
    batch: batch.id,
    reference: batch.reference,
    paid: sumOfLines(lines.filter(({ state }) => state === 'paid')),
    failed: {
      ...sumOfLines(failed),
      lines: first.map(({ serial, code }) => ({ serial, code: code ?? '', ...failureOf(code ?? '') })),
    },
    matches: { granted: sumOf(granted), open: grants.open },
  };
}
