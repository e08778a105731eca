import { createHash, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { ok } from '@zhutui/core';
import { type Actor, createSealer, type Desk, openDatabase, type Place, perform } from '../../index.ts';

/** Writes rows until it is killed and says each one that was acknowledged; every tenth it says from inside the transaction. */
const place = JSON.parse(process.argv[2] ?? '') as Place;
const actor: Actor = { kind: 'system', id: 'writer', name: 'writer', roles: [] };
const keys = { test: createHash('sha256').update('a key for tests').digest() };
const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
const at = (): string => '2001-01-01T00:00:00.000Z';
const desk: Desk = {
  database: await openDatabase(place),
  sealer: createSealer({ keys, current: 'test', lookup: 'test', random }),
  now: at,
  realNow: at,
  newId: randomUUID,
  random,
};

for (let n = 1; ; n += 1) {
  await perform(desk, actor, { key: `k${n}`, action: 'write', input: n }, async (trx, audit) => {
    await trx
      .insertInto('meta')
      .values({ key: `m${n}`, value: '' })
      .execute();
    if (n % 10 === 0) writeSync(1, `inside ${n}\n`);
    audit('write', `meta:m${n}`, null);
    return ok(n);
  });
  writeSync(1, `kept ${n}\n`);
}
