import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSite, type Site, type SiteOptions } from '../testing/site.ts';
import { CITY, codes, employ, newKey, value } from '../testing/toy-city.ts';
import { enterMembers, fileFor, passAll, type SetName, statesOf, withSets } from '../testing/toy-sets.ts';
import type { Visitor } from '../testing/visitor.ts';

interface Office {
  readonly site: Site;
  readonly clerk: Visitor;
  readonly reviewer: Visitor;
  readonly senior: Visitor;
  readonly second: Visitor;
}

onEachDatabase((open) => {
  const begin = async (members: number, options: SiteOptions = {}): Promise<Office> => {
    let tick = 0;
    const site = await openSite(await open(), { alter: withSets, tick: () => (tick += 1000), ...options });
    onTestFinished(site.close);
    await enterMembers(site, members);
    const [clerk, reviewer] = [
      await employ(site, 'clerk', ['clerk']),
      await employ(site, 'reviewer', ['reviewer']),
    ];
    const [senior, second] = [
      await employ(site, 'senior', ['senior']),
      await employ(site, 'second', ['senior']),
    ];
    return { site, clerk, reviewer, senior, second };
  };
  const propose = async (by: Visitor, scheme: SetName, more: object = {}) =>
    value(await by.ask('allocations.propose', { key: newKey(), scheme, ...more }));
  const confirm = async (by: Visitor, id: string) =>
    value(await by.ask('allocations.confirm', { key: newKey(), id }));

  describe('a lottery', () => {
    it('waits for a run that another confirms, gives the places of the notice, and comes out again', async () => {
      const { site, clerk, reviewer, senior, second } = await begin(4);
      const ids = await passAll(clerk, reviewer, 'lots', 4);
      expect(await statesOf(clerk, ids)).toStrictEqual(['passed', 'passed', 'passed', 'passed']);
      const maker = await employ(site, 'maker', ['maker'], CITY);
      expect(value(await maker.ask('payout.payable', { funder: CITY })).items).toStrictEqual([]);

      expect(value(await reviewer.ask('allocations.counts', { scheme: 'lots' }))).toStrictEqual([
        { route: 'one', state: 'passed', count: 4, open: 0 },
      ]);
      const { id, moves } = await propose(senior, 'lots');
      expect(moves).toBe(4);
      for (const [reader, settles] of [
        [senior, false],
        [second, true],
      ] as const)
        expect(value(await reader.ask('allocations.read', { id })).settles).toBe(settles);
      expect(codes(await second.ask('allocations.propose', { key: newKey(), scheme: 'lots' }))).toStrictEqual(
        ['run-open'],
      );
      expect(codes(await senior.ask('allocations.confirm', { key: newKey(), id }))).toStrictEqual([
        'same-eyes',
      ]);
      expect(await statesOf(clerk, ids)).toStrictEqual(['passed', 'passed', 'passed', 'passed']);
      await confirm(second, id);
      const states = await statesOf(clerk, ids);
      expect(states.toSorted()).toStrictEqual(['approved', 'approved', 'notDrawn', 'notDrawn']);
      expect(value(await maker.ask('payout.payable', { funder: CITY })).due).toStrictEqual({
        count: 2,
        total: 20_000,
      });

      const { lines, seed, digest, settles } = value(await second.ask('allocations.read', { id }));
      expect([settles, digest]).toStrictEqual([false, expect.stringMatching(/^[0-9a-f]{64}$/)]);
      expect(seed).toMatch(/^[0-9a-f]{32}$/);
      expect(
        lines.filter(({ answer }) => answer === 'given').map(({ applicationId }) => applicationId),
      ).toStrictEqual(ids.filter((_, at) => states[at] === 'approved'));
      expect(value(await reviewer.ask('allocations.replay', { id }))).toMatchObject({
        sameInput: true,
        sameResult: true,
      });
      expect(codes(await senior.ask('allocations.propose', { key: newKey(), scheme: 'lots' }))).toStrictEqual(
        ['nothing-to-allot'],
      );
    });

    it('proposed anew after it was sent back keeps its seed, and one on a set that changed is not confirmed', async () => {
      const { clerk, reviewer, senior, second } = await begin(3);
      const ids = await passAll(clerk, reviewer, 'lots', 3);
      const first = await propose(senior, 'lots');
      const [gone = ''] = ids;
      value(await clerk.ask('cases.withdraw', { key: newKey(), id: gone, version: 3 }));
      expect(codes(await second.ask('allocations.confirm', { key: newKey(), id: first.id }))).toStrictEqual([
        'set-changed',
      ]);
      value(await second.ask('allocations.reject', { key: newKey(), id: first.id, reason: '名单有变' }));
      const again = await propose(senior, 'lots');
      expect(again.seed).toBe(first.seed);
      await confirm(second, again.id);
      expect(await statesOf(clerk, ids)).toStrictEqual(['withdrawn', 'approved', 'approved']);
    });
  });

  describe('first come, first served', () => {
    it('of 20 at once, takes as many as there are places, and tells the others so with the sentence', async () => {
      const { clerk } = await begin(20);
      const filed = await Promise.all(
        Array.from({ length: 20 }, (_, nth) => fileFor(clerk, 'arrivals', nth)),
      );
      const lodged = filed.map(value);
      const full = lodged.flatMap(({ putOff }) => putOff ?? []);
      expect(full).toHaveLength(17);
      expect(new Set(full.map(({ state, sentence }) => `${state} ${sentence}`))).toStrictEqual(
        new Set(['quotaFull 五“先到先得，限三人”']),
      );
      const states = await statesOf(
        clerk,
        lodged.map(({ id }) => id),
      );
      expect(states.filter((state) => state === 'submitted')).toHaveLength(3);
      expect(states.filter((state) => state === 'quotaFull')).toHaveLength(17);
    });

    it('a place given back goes to the first who waits, in a later run', async () => {
      const { clerk, senior, second } = await begin(3);
      const ids: string[] = [];
      for (const nth of [0, 1, 2]) ids.push(value(await fileFor(clerk, 'line', nth)).id);
      expect(await statesOf(clerk, ids)).toStrictEqual(['submitted', 'waiting', 'waiting']);
      value(await clerk.ask('cases.withdraw', { key: newKey(), id: ids[0] ?? '', version: 1 }));
      const { id, moves } = await propose(senior, 'line', { moment: 'intake' });
      expect(moves).toBe(1);
      await confirm(second, id);
      expect(await statesOf(clerk, ids)).toStrictEqual(['withdrawn', 'submitted', 'waiting']);
      expect(value(await senior.ask('allocations.replay', { id }))).toMatchObject({ sameResult: true });
    });
  });

  it('a budget that runs out leaves the others waiting, who move up when more is recorded', async () => {
    const { clerk, reviewer, senior, second } = await begin(4);
    const ids = await passAll(clerk, reviewer, 'purse', 4);
    await confirm(second, (await propose(senior, 'purse')).id);
    expect(await statesOf(clerk, ids)).toStrictEqual(['approved', 'approved', 'waiting', 'waiting']);
    await confirm(second, (await propose(senior, 'purse', { funds: 30_000 })).id);
    expect(await statesOf(clerk, ids)).toStrictEqual(['approved', 'approved', 'approved', 'waiting']);
  });
});
