import { hash, verify } from '@node-rs/argon2';
import { type Reason, tidyNumber } from '@zhutui/core';

/** Argon2id as OWASP recommends it: memory in KiB, passes, lanes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

const PASSWORD_MIN = 12;
const PASSWORD_MAX = 128;
const DISTINCT_MIN = 5;

/** `salt`: 16 bytes that belong to this password alone. */
export async function hashPassword(password: string, salt: Uint8Array): Promise<string> {
  return await hash(normal(password), { ...COST, salt });
}

/** With no hash (nobody of that name) it takes as long and is false. */
export async function isPassword(kept: string | undefined, password: string): Promise<boolean> {
  const text = normal(password);
  const right = await verify(kept ?? NOBODY, text.slice(0, PASSWORD_MAX));
  return right && kept !== undefined && text.length <= PASSWORD_MAX;
}

/** All that speaks against a new password. */
export function passwordFaults(password: string, username: string): Reason[] {
  const text = normal(password);
  const faults = [
    text.length < PASSWORD_MIN && fault('password-short', `密码至少${PASSWORD_MIN}个字符，请加长。`),
    text.length > PASSWORD_MAX && fault('password-long', `密码最多${PASSWORD_MAX}个字符，请缩短。`),
    new Set(text).size < DISTINCT_MIN && fault('password-plain', '密码中的字符重复太多，请换一个。'),
    tidyNumber(text).includes(tidyNumber(username)) &&
      fault('password-name', '密码中不要包含用户名，请换一个。'),
  ];
  return faults.filter((reason) => reason !== false);
}

/** The same password typed on another keyboard is the same. */
const normal = (password: string): string => password.normalize('NFKC');

const fault = (code: string, message: string): Reason => ({ code, message, path: 'password' });

const zeros = (bytes: number): string => Buffer.alloc(bytes).toString('base64').replace(/=+$/, '');

/** A hash in the same form that no password has. */
const NOBODY = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${zeros(16)}$${zeros(COST.outputLen)}`;
