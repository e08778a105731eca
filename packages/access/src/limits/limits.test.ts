import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { reception } from '../testing/reception.ts';
import { networkOf } from './network-of.ts';
import { giveBack, takeTurns } from './take-turns.ts';

const turn = { limit: 'sendPhone', subject: 'x' } as const;

describe('takeTurns', () => {
  onEachDatabase((open) => {
    it('never lets more than the limit through in any stretch of its length', async () => {
      const { desk, pass } = reception(await open());
      const passed: number[] = [];
      for (let half = 0; half < 60; half += 1) {
        const taken = await desk.database.write((trx) => takeTurns(trx, desk, [turn]));
        if (taken.ok) passed.push(half / 2);
        pass(0.5);
      }
      for (const start of passed) {
        expect(passed.filter((at) => at >= start && at < start + 5).length).toBeLessThanOrEqual(3);
      }
      expect(passed.length).toBeGreaterThan(12);
    });

    it('counts none of several turns when one is over', async () => {
      const { desk } = reception(await open());
      const both = [{ limit: 'sendAddress', subject: 'a' }, turn] as const;
      for (let count = 0; count < 5; count += 1)
        await desk.database.write((trx) => takeTurns(trx, desk, both));
      const rows = await desk.database.db.selectFrom('throttle').select('count').execute();
      expect(rows).toStrictEqual([{ count: 3 }, { count: 3 }]);
    });

    it('counts whoever is named apart, and gives back what was taken', async () => {
      const { desk } = reception(await open());
      const take = (subject: string) =>
        desk.database.write((trx) => takeTurns(trx, desk, [{ ...turn, subject }]));
      const first = await take('x');
      for (let count = 0; count < 2; count += 1) await take('x');
      expect((await take('x')).ok).toBe(false);
      expect((await take('y')).ok).toBe(true);
      await desk.database.write((trx) => giveBack(trx, first.ok ? first.value : []));
      expect((await take('x')).ok).toBe(true);
    });
  });
});

describe('networkOf', () => {
  const cases = {
    '192.0.2.1': '192.0.2.1',
    '::ffff:192.0.2.1': '192.0.2.1',
    '2001:db8:0:1:2:3:4:5': '2001:db8:0:1::/64',
    '2001:0DB8:0000:0001::9': '2001:db8:0:1::/64',
    '2001:db8::9': '2001:db8:0:0::/64',
    'fe80::1%eth0': 'fe80:0:0:0::/64',
    '::1': '0:0:0:0::/64',
    'unix socket': 'unix socket',
  };
  for (const [address, network] of Object.entries(cases)) {
    it(`${address} → ${network}`, () => {
      expect(networkOf(address)).toBe(network);
    });
  }
});
