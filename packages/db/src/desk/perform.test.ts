import { ok, refused } from '@zhutui/core';
import { describe, expect, it } from 'vitest';
import { type Actor, perform, verifyAudit } from '../index.ts';
import { onEachDatabase, testDesk } from '../testing/index.ts';

const clerk: Actor = { kind: 'staff', id: 's1', name: '甲', roles: [] };
const request = { key: 'k1', action: 'meta.set', input: { value: 'a' } };

describe('perform', () => {
  onEachDatabase((open) => {
    it('keeps what was written and answers the same for ever under the same key', async () => {
      const desk = testDesk(await open());
      let runs = 0;
      const call = () =>
        perform(desk, clerk, request, async (trx, audit) => {
          runs += 1;
          await trx.insertInto('meta').values({ key: 'x', value: 'a' }).execute();
          audit('meta.set', 'meta:x', { to: 'a' });
          return ok({ id: desk.newId(), gone: undefined });
        });
      const first = await call();
      expect(await call()).toStrictEqual(first);
      expect(first).toStrictEqual({ ok: true, value: { id: expect.any(String) } });
      expect(runs).toBe(1);
      expect(await verifyAudit(desk.database)).toMatchObject({ ok: true, count: 1 });
    });

    it('refuses the same key with another input, as a value', async () => {
      const desk = testDesk(await open());
      const set = (input: unknown) =>
        perform(desk, clerk, { ...request, input }, async (_trx, audit) => {
          audit('meta.set', 'meta:x', null);
          return ok(null);
        });
      await set({ value: 'a' });
      expect(await set({ value: 'b' })).toMatchObject({
        ok: false,
        reasons: [{ code: 'idempotency-mismatch' }],
      });
    });

    it('rolls a refusal back and lets the key be used again', async () => {
      const desk = testDesk(await open());
      const attempt = (good: boolean) =>
        perform(desk, clerk, request, async (trx, audit) => {
          await trx.insertInto('meta').values({ key: 'x', value: 'a' }).execute();
          audit('meta.set', 'meta:x', null);
          return good ? ok('done') : refused({ code: 'no', message: '请稍后再试。' });
        });
      expect(await attempt(false)).toStrictEqual(refused({ code: 'no', message: '请稍后再试。' }));
      expect(await desk.database.db.selectFrom('meta').selectAll().execute()).toStrictEqual([]);
      expect(await attempt(true)).toStrictEqual(ok('done'));
    });

    it('throws when a change was not reported to the audit', async () => {
      const desk = testDesk(await open());
      await expect(perform(desk, clerk, request, async () => ok(1))).rejects.toThrow('audit');
    });
  });
});
