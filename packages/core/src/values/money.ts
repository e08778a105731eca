/** Money in fen (1 yuan = 100 fen), a safe integer. Never a bare number, never a fraction. */
export type Fen = number & { readonly __fen: true };

export const ZERO = 0 as Fen;

/** Fen from an integer; throws a RangeError on a fraction, a negative, NaN or what is too large to be exact. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not an amount in fen: ${amount}`);
  return amount as Fen;
}

/** Fen from whole yuan, as notices state them. */
export const yuan = (amount: number): Fen => fen(amount * 100);

export const sum = (amounts: readonly Fen[]): Fen =>
  fen(amounts.reduce((total, amount) => total + amount, 0));

/** A percentage of an amount, rounded down to a whole fen. */
export const percent = (amount: Fen, rate: number): Fen => fen(Math.floor((amount * rate) / 100));

export const least = (first: Fen, ...others: readonly Fen[]): Fen => fen(Math.min(first, ...others));

/** `2000.00`: yuan with two decimals and no separators, as bank files write them. */
export function plainYuan(amount: Fen): string {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Fen from `2000`, `2000.5` or `2000.50`; undefined when the text is no amount. */
export function parseYuan(text: string): Fen | undefined {
  const parts = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (parts === null) return undefined;
  return fen(Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')));
}
