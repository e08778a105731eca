import { type Database, newKeyFile, parseKeyFile } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { packages } from '@zhutui/registry';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { compose } from '../compose.ts';
import { seedDemo } from './seed-demo.ts';

const UNTIL = '2016-12-31T00:00:00+08:00';
const keys = parseKeyFile(newKeyFile((count) => new Uint8Array(count).fill(7)));
const quiet = pino({ level: 'silent' });

const seed = (database: Database): Promise<void> =>
  seedDemo((clock) => compose({ database, keys, clock, packages, demo: true }), UNTIL, quiet);

/** The same database, whose power fails at the given transaction. */
function failingAt(database: Database, most: number): Database {
  let writes = 0;
  const write: Database['write'] = async (body) => {
    writes += 1;
    if (writes > most) throw new Error('the power failed');
    return await database.write(body);
  };
  return { ...database, write };
}

/** What was done, but for ids and for messages, which a cut may leave unsent. */
const picture = async ({ db }: Database) => {
  const states = await db.selectFrom('application').select('state').orderBy('reference').execute();
  const staff = await db.selectFrom('staff').select('username').orderBy('username').execute();
  const people = await db.selectFrom('person').select('name').orderBy('name').execute();
  const items = await db
    .selectFrom('award_item')
    .select(['funder', 'amount', 'state'])
    .orderBy('id')
    .execute();
  const entries = await db.selectFrom('audit').select('action').orderBy('seq').execute();
  const actions = entries.map(({ action }) => action).filter((action) => !action.startsWith('message.'));
  const funded = items.map((item) => ({ ...item, funder: item.funder.replace(/:.*/, '') }));
  return { states, staff, people, items: funded, actions };
};

onEachDatabase((open) => {
  it('goes on where a first start was cut off, and comes out as if it had not been', {
    timeout: 120_000,
  }, async () => {
    const whole = await open();
    await seed(whole);
    const broken = await open();
    for (const most of [8, 25])
      await expect(seed(failingAt(broken, most))).rejects.toThrow('the power failed');
    await seed(broken);
    expect(await picture(broken)).toStrictEqual(await picture(whole));
  });
});
