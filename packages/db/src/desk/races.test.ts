import { ok, refused } from '@zhutui/core';
import { describe, expect, it } from 'vitest';
import { type Actor, type Desk, isUniqueViolation, perform, verifyAudit } from '../index.ts';
import { onEachDatabase, testDesk } from '../testing/index.ts';
import { insertApplication, insertPerson } from '../testing/sample-rows.ts';

const member: Actor = { kind: 'member', id: 'm1', name: '甲', roles: [] };
const FIFTY = Array.from({ length: 50 }, (_, index) => index);

describe('at once', () => {
  onEachDatabase((open) => {
    it('fifty claims of one person for the same thing leave one live', async () => {
      const desk = testDesk(await open());
      await desk.database.write((trx) => insertPerson(trx));
      const results = await Promise.all(FIFTY.map((index) => apply(desk, index)));
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      const { db } = desk.database;
      expect(await db.selectFrom('live_claim').where('live', '=', 1).select('id').execute()).toHaveLength(1);
      expect(await db.selectFrom('application').select('id').execute()).toHaveLength(1);
      expect(await verifyAudit(desk.database)).toMatchObject({ ok: true, count: 1 });
    });

    it('fifty calls under one key run once and get one answer', async () => {
      const desk = testDesk(await open());
      let runs = 0;
      const call = () =>
        perform(desk, member, { key: 'k', action: 'toy', input: 1 }, async (trx, audit) => {
          runs += 1;
          await trx.insertInto('meta').values({ key: 'a', value: '' }).execute();
          audit('toy', 'toy:1', null);
          return ok(desk.newId());
        });
      const answers = await Promise.all(FIFTY.map(call));
      expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveLength(1);
      expect(runs).toBe(1);
      expect(await verifyAudit(desk.database)).toMatchObject({ ok: true, count: 1 });
    });

    it('calls under one key of which the first is refused still run once', async () => {
      const desk = testDesk(await open());
      let runs = 0;
      const call = () =>
        perform(desk, member, { key: 'k', action: 'toy', input: 1 }, async (_trx, audit) => {
          runs += 1;
          if (runs <= 3) return refused({ code: 'toy', message: '请稍后再试。' });
          audit('toy', 'toy:1', null);
          return ok(runs);
        });
      const answers = await Promise.all(FIFTY.map(call));
      expect(answers.filter((answer) => !answer.ok)).toHaveLength(3);
      expect(runs).toBe(4);
    });

    it('fifty people are all served', async () => {
      const desk = testDesk(await open());
      const call = (index: number) =>
        perform(
          desk,
          { ...member, id: `m${index}` },
          { key: 'k', action: 'toy', input: index },
          async (trx, audit) => {
            await insertPerson(trx, { id: `p${index}`, id_key: `k${index}` });
            audit('toy', `person:p${index}`, null);
            return ok(index);
          },
        );
      expect(await Promise.all(FIFTY.map(call))).toStrictEqual(FIFTY.map((index) => ok(index)));
      expect(await verifyAudit(desk.database)).toMatchObject({ ok: true, count: 50 });
    });
  });
});

/** The application and its live claim, under a key of its own; the loser's refusal takes its application back. */
function apply(desk: Desk, index: number) {
  return perform(desk, member, { key: `k${index}`, action: 'apply', input: index }, async (trx, audit) => {
    const id = `a${index}`;
    await insertApplication(trx, { id, reference: id });
    const claim = {
      id: `c${index}`,
      application_id: id,
      rule: 'once',
      key_hash: 'person+year',
      live: 1,
    } as const;
    const lost: unknown = await trx
      .insertInto('live_claim')
      .values(claim)
      .execute()
      .then(() => undefined)
      .catch((error: unknown) => error);
    if (isUniqueViolation(lost)) return refused({ code: 'already-live', message: '您已有一份申请在办。' });
    audit('apply', `application:${id}`, null);
    return ok(id);
  });
}
