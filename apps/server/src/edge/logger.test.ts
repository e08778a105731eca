import type { Database } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSite } from '../testing/site.ts';
import { visitor } from '../testing/visitor.ts';
import { errorForLog } from './logger.ts';

const PRIVATE = '11010119750630003X';
const PERSON = { id: 'p', name: '张三', id_sealed: 'x', id_key: PRIVATE, facts: '{}', version: 1 };
const AT = '2001-01-01T00:00:00.000Z';

/** The errors of a database that quote what they refuse, as they come. */
async function failures({ db, dialect }: Database): Promise<Error[]> {
  const insert = (change: object) =>
    db
      .insertInto('person')
      .values({ ...PERSON, updated_at: AT, ...change })
      .execute();
  await insert({});
  // SQLite takes a text for a number and refuses nothing here.
  const typed = dialect === 'postgres' ? [insert({ id: 'q', id_key: 'r', version: PRIVATE })] : [];
  const refused = [
    insert({ id: 'q' }),
    insert({ id: 'q', id_key: 'r', name: PRIVATE, version: 0 }),
    ...typed,
  ].map((inserted) => inserted.then(() => new Error('nothing failed')).catch((error: Error) => error));
  return await Promise.all(refused);
}

describe('the log', () => {
  onEachDatabase((open) => {
    it('tells what a constraint refused by type, code, message and frames, not by the row', async () => {
      const database = await open();
      for (const failure of await failures(database)) {
        const site = await openSite(database, {
          alter: (services) => {
            const find = (): never => {
              throw new Error('outer', { cause: failure });
            };
            return { ...services, shop: { ...services.shop, schemes: { ...services.shop.schemes, find } } };
          },
        });
        onTestFinished(site.close);
        expect((await visitor(site).send('schemes.read', { id: 'toy' })).status).toBe(500);
        const text = site.log.join('\n');
        expect(text).not.toContain(PRIVATE);
        expect(text).not.toMatch(/"(detail|parameters|where|internalQuery|query|raw)"/);
        const { err } = JSON.parse(site.log[0] ?? '{}');
        expect(err).toMatchObject({ message: 'outer', stack: expect.stringContaining('at ') });
        expect(err.cause).toMatchObject({
          code: expect.stringMatching(/^(SQLITE_\w+|\d[0-9A-Z]{4})$/),
          message: expect.stringMatching(/\w/),
        });
      }
    });
  });

  it('leaves a message, also over several lines, out of the frames', () => {
    const { stack, message } = errorForLog(new Error('first\nsecond'));
    expect(message).toBe('first\nsecond');
    expect(stack).not.toMatch(/first|second/);
    expect(stack).toMatch(/^at .*logger\.test/);
  });

  it('tells the parts of several errors, a cycle of causes to an end, and of what is no error only its kind', () => {
    const cycle: Error & { cause?: unknown } = new Error('round');
    cycle.cause = cycle;
    expect(errorForLog(new AggregateError([new Error('one'), cycle])).errors).toMatchObject([
      { message: 'one' },
      { message: 'round' },
    ]);
    expect(errorForLog(PRIVATE)).toStrictEqual({ type: 'string', message: 'not an error', stack: '' });
  });
});
