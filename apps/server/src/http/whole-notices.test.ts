import type { Services } from '@zhutui/api';
import { type AnyScheme, localAssessPort, schemeSet } from '@zhutui/core';
import { onEachDatabase } from '@zhutui/db/testing';
import { places, shares } from '@zhutui/harness/toys';
import { expect, it, onTestFinished } from 'vitest';
import { openSite, type Site } from '../testing/site.ts';
import { base64, employ, newKey, value } from '../testing/toy-city.ts';
import { idNumberOf } from '../testing/toy-sets.ts';
import type { Visitor } from '../testing/visitor.ts';

/** The server with the harness's own toy notices, as their packages export them. */
function withToys(services: Services): Services {
  const plugins: readonly AnyScheme[] = [places, shares];
  const schemes = schemeSet([{ folder: 'toys', status: 'published', digest: 'toys', plugins }]);
  return { ...services, shop: { ...services.shop, schemes, assess: localAssessPort(schemes) } };
}

/** Enters a member of each named town, in order. */
async function enterTowns(site: Site, towns: readonly string[]): Promise<void> {
  const registrar = await employ(site, 'registrar', ['registrar', 'reviewer']);
  const rows = towns.map(
    (town, nth) => `职工,${idNumberOf(nth)},1380013000${nth},621200000000000${nth},甲厂,${town}`,
  );
  const csv = ['姓名,身份证号,手机号,京卡卡号,单位名称,所在镇', ...rows].join('\n');
  value(await registrar.ask('registers.employers', { key: newKey(), csv: base64('单位名称\n甲厂\n') }));
  value(await registrar.ask('registers.members', { key: newKey(), csv: base64(csv) }));
}

interface Filing {
  readonly scheme: string;
  readonly route: string;
  readonly claim: Readonly<Record<string, string | number>>;
}

onEachDatabase((open) => {
  const begin = async (towns: readonly string[]) => {
    let tick = 0;
    const site = await openSite(await open(), { alter: withToys, tick: () => (tick += 1000) });
    onTestFinished(site.close);
    await enterTowns(site, towns);
    const clerk = await employ(site, 'clerk', ['clerk']);
    const reviewers = [
      await employ(site, 'first', ['reviewer']),
      await employ(site, 'last', ['reviewer']),
    ] as const;
    const seniors = [
      await employ(site, 'senior', ['senior']),
      await employ(site, 'other', ['senior']),
    ] as const;
    /** Files for the nth member and has every body find it eligible; answers its id. */
    const passed = async (nth: number, filing: Filing): Promise<string> => {
      const { id } = value(
        await clerk.ask('cases.file', {
          key: newKey(),
          ...filing,
          channel: 'station',
          idNumber: idNumberOf(nth),
        }),
      );
      const target = async () => {
        const { version, events } = value(await reviewers[1].ask('cases.read', { id }));
        return { step: { key: newKey(), id, version }, endorsed: !events.includes('endorse') };
      };
      value(await clerk.ask('cases.receive', (await target()).step));
      const { step, endorsed } = await target();
      if (!endorsed) value(await reviewers[0].ask('cases.endorse', step));
      value(await reviewers[1].ask('cases.approve', (await target()).step));
      return id;
    };
    /** Proposed by one senior, confirmed by the other. */
    const run = async (set: {
      readonly scheme: string;
      readonly route?: string;
      readonly funds?: number;
    }): Promise<string> => {
      const { id } = value(await seniors[0].ask('allocations.propose', { key: newKey(), ...set }));
      value(await seniors[1].ask('allocations.confirm', { key: newKey(), id }));
      expect(value(await seniors[0].ask('allocations.replay', { id }))).toMatchObject({
        sameInput: true,
        sameResult: true,
      });
      return id;
    };
    const cases = async (ids: readonly string[]) => {
      const found = [];
      for (const id of ids) found.push(value(await clerk.ask('cases.read', { id })));
      return found;
    };
    return { site, clerk, reviewers, seniors, passed, run, cases };
  };

  it('places shared out among towns, what one leaves shared out again, and the money given out until there is none', async () => {
    const towns = ['东镇', '东镇', '东镇', '东镇', '东镇', '西镇', '西镇', '西镇', '北镇'];
    const { reviewers, seniors, passed, run, cases } = await begin(towns);
    await complete(reviewers[0], seniors[0], '甲区课程', '木雕');
    const ids: string[] = [];
    for (const nth of towns.keys()) ids.push(await passed(nth, course({ course: '木雕', fee: 20_000 })));

    await run({ scheme: 'toy-places', route: 'course' });
    const first = await cases(ids);
    const inTown = (town: string) => first.filter((_, at) => towns[at] === town).map(({ state }) => state);
    // Of eight places four, two and two: the north needs one only, the east gets it and has all five.
    expect(inTown('东镇')).not.toContain('notDrawn');
    expect(inTown('西镇').filter((state) => state === 'notDrawn')).toHaveLength(1);
    expect(inTown('北镇')).not.toContain('notDrawn');
    expect(first.map(({ state }) => state).toSorted()).toStrictEqual([
      'notDrawn',
      ...Array.from({ length: 7 }, () => 'published'),
      'waiting',
    ]);
    expect(first.find(({ state }) => state === 'notDrawn')?.putOffBy).toMatch(/^三（一）/);
    expect(first.find(({ state }) => state === 'waiting')?.putOffBy).toMatch(/^三（二）/);

    await run({ scheme: 'toy-places', route: 'course', funds: 160_000 });
    const after = await cases(ids);
    expect(after.filter(({ state }) => state === 'published')).toHaveLength(8);
    const kept = first.flatMap(({ state, id }) => (state === 'published' ? [id] : []));
    expect(after.filter(({ id }) => kept.includes(id)).map(({ state }) => state)).toStrictEqual(
      kept.map(() => 'published'),
    );
    expect(after.filter(({ state }) => state === 'notDrawn')).toHaveLength(1);
  });

  it('the experts’ first has the place, whoever came first', async () => {
    const { passed, run, cases } = await begin(['东镇', '西镇']);
    const ids = [
      await passed(0, { scheme: 'toy-places', route: 'studio', claim: { place: 2 } }),
      await passed(1, { scheme: 'toy-places', route: 'studio', claim: { place: 1 } }),
    ];
    await run({ scheme: 'toy-places', route: 'studio' });
    expect((await cases(ids)).map(({ state }) => state)).toStrictEqual(['quotaFull', 'published']);
  });

  it('a plan that works out itself who gets what lowers all alike, over its routes together', async () => {
    const { passed, run, cases } = await begin(['东镇', '西镇', '北镇']);
    const ids = [
      await passed(0, shared('hospital', 60_000)),
      await passed(1, shared('clinic', 30_000)),
      await passed(2, shared('hospital', 90_000)),
    ];
    await run({ scheme: 'toy-shares', funds: 120_000 });
    const found = await cases(ids);
    expect(found.map(({ state }) => state)).toStrictEqual(['approved', 'approved', 'approved']);
    expect(found.map(({ items }) => items.map(({ amount }) => amount))).toStrictEqual([
      [40_000],
      [20_000],
      [60_000],
    ]);
  });
});

const course = (claim: Filing['claim']): Filing => ({ scheme: 'toy-places', route: 'course', claim });
const shared = (route: string, paid: number): Filing => ({ scheme: 'toy-shares', route, claim: { paid } });

/** One proposes an entry of an open list with its source, another confirms it. */
async function complete(by: Visitor, other: Visitor, list: string, item: string): Promise<void> {
  const entry = { list, item, included: true, source: '区总工会公布的名单' };
  const { id } = value(await by.ask('lists.propose', { key: newKey(), ...entry }));
  value(await other.ask('lists.confirm', { key: newKey(), id }));
}
