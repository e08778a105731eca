import type { Services } from '@zhutui/api';
import { schemeSet } from '@zhutui/core';
import { onEachDatabase } from '@zhutui/db/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openRules } from '../assess/open-rules.ts';
import { packages } from '../testing/bad-plugins.ts';
import { buildWith, type OtherBuild } from '../testing/build-with.ts';
import { openSite } from '../testing/site.ts';
import { codes, employ, newKey, value } from '../testing/toy-city.ts';
import { enterMembers, fileFor, passAll } from '../testing/toy-sets.ts';

let built: OtherBuild;
beforeAll(async () => {
  built = await buildWith('bad-plugins.ts');
});
afterAll(() => built.remove());

onEachDatabase((open) => {
  /** A server whose rules run in a worker, with notices that decide over a set as no notice should. */
  const begin = async (members: number) => {
    const schemes = schemeSet(packages);
    const rules = openRules(schemes, built.worker, pino({ level: 'silent' }), { deadline: 1500, heapMb: 48 });
    let tick = 0;
    const alter = (services: Services): Services => ({
      ...services,
      shop: { ...services.shop, schemes, assess: rules.port },
    });
    const site = await openSite(await open(), { alter, tick: () => (tick += 1000) });
    onTestFinished(rules.close);
    onTestFinished(site.close);
    await enterMembers(site, members);
    const clerk = await employ(site, 'clerk', ['clerk']);
    const reviewer = await employ(site, 'reviewer', ['reviewer']);
    const senior = await employ(site, 'senior', ['senior']);
    const second = await employ(site, 'second', ['senior']);
    return { clerk, reviewer, senior, second };
  };

  it('a run whose own allocation loops, throws or gives too much is refused with the reason; other notices are served meanwhile', async () => {
    const { clerk, reviewer, senior, second } = await begin(2);
    const faults = { loops: '运算超时', throws: '条款的规则出错：五', more: '结果不合规：五' };
    for (const name of Object.keys(faults)) await passAll(clerk, reviewer, `set-${name}`, 1);
    const ids = await passAll(clerk, reviewer, 'set-fair', 1);
    const looping = Object.entries(faults).map(async ([name, why]) => {
      const refused = await senior.ask('allocations.propose', { key: newKey(), scheme: `set-${name}` });
      expect(refused).toMatchObject({
        reasons: [{ code: 'plugin-failed', message: expect.stringContaining(why) }],
      });
    });
    value(await fileFor(clerk, 'set-fair', 1));
    await Promise.all(looping);
    const { id } = value(await senior.ask('allocations.propose', { key: newKey(), scheme: 'set-fair' }));
    value(await second.ask('allocations.confirm', { key: newKey(), id }));
    expect(value(await clerk.ask('cases.read', { id: ids[0] ?? '' })).state).toBe('approved');
  });

  it.each(['loops', 'throws', 'more'])(
    'an application is in although the allocation at its arrival %s: nothing is lost, its place is for a run to say',
    async (name) => {
      const { clerk, reviewer, senior } = await begin(2);
      const lodged = value(await fileFor(clerk, `intake-${name}`, 0));
      expect(lodged.placeOpen).toBe('五“统一分配”');
      const one = value(await clerk.ask('cases.read', { id: lodged.id }));
      expect(one).toMatchObject({ state: 'submitted', placeOpenBy: '五“统一分配”', filedOn: '1999-03-01' });
      const receive = { key: newKey(), id: lodged.id, version: 1 };
      expect(codes(await reviewer.ask('cases.receive', receive))).toStrictEqual(['place-open']);
      const run = { key: newKey(), scheme: `intake-${name}`, moment: 'intake' } as const;
      expect(codes(await senior.ask('allocations.propose', run))).toStrictEqual(['plugin-failed']);
      expect(value(await fileFor(clerk, 'intake-fair', 0)).placeOpen).toBeUndefined();
      expect(value(await fileFor(clerk, 'intake-fair', 1)).putOff).toMatchObject({ state: 'quotaFull' });
    },
  );
});
