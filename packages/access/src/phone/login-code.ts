import type { Desk } from '@zhutui/db';

export const CODE_MINUTES = 5;
export const CODE_TRIES = 5;
const DIGITS = 6;

/** Six digits, all equally likely. */
export function newCode(desk: Desk): string {
  const range = 10 ** DIGITS;
  const whole = Math.floor(2 ** 32 / range) * range;
  let value = whole;
  while (value >= whole) value = Buffer.from(desk.random(4)).readUInt32BE();
  return String(value % range).padStart(DIGITS, '0');
}

/** What is kept of a code: worth nothing for another phone, or without the server's key. */
export const codeHash = (desk: Desk, phone: string, code: string): string =>
  desk.sealer.lookup('login-code', `${phone}/${code}`);
