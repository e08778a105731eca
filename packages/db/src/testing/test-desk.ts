import { createHash } from 'node:crypto';
import type { Instant } from '@zhutui/core';
import type { Database } from '../database/database.ts';
import type { Desk } from '../desk/desk.ts';
import { createSealer } from '../sealing/sealer.ts';

export interface TestDeskOptions {
  /** The instant both clocks show, or a function to move it; `2001-01-01T00:00:00.000Z` unless told. */
  readonly now?: Instant | (() => Instant);
}

/** A desk on which everything repeats: fixed clocks, counted ids and randomness, one fixed key. */
export function testDesk(database: Database, options: TestDeskOptions = {}): Desk {
  const { now = '2001-01-01T00:00:00.000Z' } = options;
  const clock = typeof now === 'function' ? now : () => now;
  const random = countedRandom();
  const keys = { test: createHash('sha256').update('a key for tests').digest() };
  return {
    database,
    sealer: createSealer({ keys, current: 'test', lookup: 'test', random }),
    now: clock,
    realNow: clock,
    newId: countedIds(),
    random,
  };
}

/** UUIDv7 in form and in order. */
function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
  };
}

/** Bytes that look random, differ from call to call and repeat from run to run. */
function countedRandom(): (bytes: number) => Uint8Array {
  let count = 0;
  return (bytes) => {
    count += 1;
    const block = (index: number): Buffer => createHash('sha256').update(`${count}/${index}`).digest();
    const blocks = Array.from({ length: Math.ceil(bytes / 32) }, (_, index) => block(index));
    return new Uint8Array(Buffer.concat(blocks).subarray(0, bytes));
  };
}
