/** How many, and how much in fen. */
export interface Sum {
  readonly count: number;
  readonly total: number;
}

export const sumOf = (rows: readonly { readonly amount: number }[]): Sum => ({
  count: rows.length,
  total: rows.reduce((total, { amount }) => total + amount, 0),
});
