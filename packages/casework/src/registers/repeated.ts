import type { Reason } from '@zhutui/core';
import { inRow } from '../sheets/read-table.ts';

/** A reason for every row whose key an earlier row of the file has; rows without a key are passed over. */
export function repeated<R extends { readonly number: number }>(
  rows: readonly R[],
  what: string,
  keyOf: (row: R) => string | undefined,
): Reason[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = keyOf(row);
    if (key === undefined) return [];
    const earlier = first.get(key);
    first.set(key, earlier ?? row.number);
    if (earlier === undefined) return [];
    return [
      inRow(row.number, { code: 'row-repeated', message: `${what}与第${earlier}行相同，请只保留一行。` }),
    ];
  });
}
