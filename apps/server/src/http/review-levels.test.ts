import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSite } from '../testing/site.ts';
import { codes, employ, newKey, signInMember, value } from '../testing/toy-city.ts';
import { enterMembers, fileFor, withSets } from '../testing/toy-sets.ts';
import type { Visitor } from '../testing/visitor.ts';

const BODIES = ['单位工会', '镇总工会', '区总工会'];

onEachDatabase((open) => {
  /** A notice that three bodies review one after another, with a reviewer of each. */
  const begin = async () => {
    let tick = 0;
    const site = await openSite(await open(), { alter: withSets, tick: () => (tick += 1000) });
    onTestFinished(site.close);
    await enterMembers(site, 2);
    const clerk = await employ(site, 'clerk', ['clerk']);
    const [unit, town, district] = [
      await employ(site, 'unit', ['reviewer'], BODIES[0]),
      await employ(site, 'town', ['reviewer'], BODIES[1]),
      await employ(site, 'district', ['reviewer'], BODIES[2]),
    ];
    const senior = await employ(site, 'senior', ['senior']);
    /** The nth member's application, taken up. */
    const taken = async (nth: number): Promise<string> => {
      const { id } = value(await fileFor(clerk, 'bodies', nth));
      value(await clerk.ask('cases.receive', { key: newKey(), id, version: 1 }));
      return id;
    };
    const read = async (by: Visitor, id: string) => value(await by.ask('cases.read', { id }));
    const target = async (id: string) => ({ key: newKey(), id, version: (await read(clerk, id)).version });
    const endorse = async (by: Visitor, id: string, more: object = {}) =>
      by.ask('cases.endorse', { ...(await target(id)), ...more });
    const approve = async (by: Visitor, id: string, more: object = {}) =>
      by.ask('cases.approve', { ...(await target(id)), ...more });
    return { site, clerk, unit, town, district, senior, taken, read, target, endorse, approve };
  };

  describe('bodies that review one after another', () => {
    it('each endorse in their order, by a person who serves that body; only the last one’s approval grants', async () => {
      const { clerk, unit, town, district, taken, read, endorse, approve } = await begin();
      const id = await taken(0);
      expect(await read(clerk, id)).toMatchObject({
        state: 'reviewing',
        level: { level: 1, of: 3, body: '单位工会' },
      });
      for (const early of [town, district]) {
        expect(codes(await endorse(early, id))).toStrictEqual(['other-level']);
        expect((await read(early, id)).events).not.toContain('endorse');
      }
      expect((await read(unit, id)).events).toStrictEqual(
        expect.arrayContaining(['endorse', 'refuse', 'return']),
      );
      expect(codes(await approve(unit, id))).toStrictEqual(['not-last-level']);
      value(await endorse(unit, id, { words: '情况属实' }));
      expect(codes(await endorse(unit, id))).toStrictEqual(['other-level', 'one-level']);
      value(await endorse(town, id));
      expect((await read(clerk, id)).items).toStrictEqual([]);
      expect(codes(await endorse(district, id))).toStrictEqual(['last-level']);
      value(await approve(district, id));

      const { state, review, items, level } = await read(clerk, id);
      expect([state, items.length, level]).toStrictEqual(['approved', 1, null]);
      expect(review.map(({ body, opinions }) => [body, ...opinions.map((one) => one.opinion)])).toStrictEqual(
        [
          ['单位工会', 'endorse'],
          ['镇总工会', 'endorse'],
          ['区总工会', 'approve'],
        ],
      );
      expect(review[0]).toMatchObject({
        sentence: '五“由单位工会、镇总工会、区总工会逐级审核”',
        opinions: [{ by: '工作人员unit', words: '情况属实', at: '1999-03-01T04:00:00.000Z', stands: true }],
      });
    });

    it('show the worker at which level of which body it is, and no name', async () => {
      const { site, unit, taken, endorse } = await begin();
      const id = await taken(0);
      value(await endorse(unit, id, { words: '情况属实' }));
      const worker = await signInMember(site, '13800130000');
      const { level, review } = value(await worker.ask('mine.read', { id }));
      expect(level).toStrictEqual({ level: 2, of: 3, body: '镇总工会' });
      expect(review[0]?.opinions).toMatchObject([{ opinion: 'endorse', by: null, words: null }]);
      expect(value(await worker.ask('mine.list'))[0]?.level?.level).toBe(2);
      expect(JSON.stringify(review)).not.toMatch(/情况属实|工作人员unit/);
    });

    it('one person acts at one level of a case only', async () => {
      const { site, unit, taken, read, endorse } = await begin();
      const id = await taken(0);
      value(await endorse(unit, id));
      const everywhere = await employ(site, 'all', ['reviewer']);
      value(await endorse(everywhere, id));
      expect((await read(everywhere, id)).events).not.toContain('approve');
      expect((await read(everywhere, id)).level?.body).toBe('区总工会');
      const { version } = await read(everywhere, id);
      const last = { key: newKey(), id, version };
      expect(codes(await everywhere.ask('cases.approve', last))).toStrictEqual(['one-level']);
      const refusal = { ...last, key: newKey(), reason: '不属实' };
      expect(codes(await everywhere.ask('cases.refuse', refusal))).toStrictEqual(['one-level']);
    });

    it('begin at the first again after a correction, which the level at hand asks for', async () => {
      const { clerk, unit, town, taken, read, target, endorse } = await begin();
      const id = await taken(0);
      value(await endorse(unit, id));
      const notes = [{ path: 'claim.number', text: '编号有误' }];
      const back = async (by: Visitor) =>
        by.ask('cases.returnForCorrection', { ...(await target(id)), notes });
      expect(codes(await back(clerk))).toStrictEqual(['other-level']);
      value(await back(town));
      value(await clerk.ask('cases.correct', { ...(await target(id)), claim: { number: 'N8' } }));
      const { level, review } = await read(clerk, id);
      expect(level).toStrictEqual({ level: 1, of: 3, body: '单位工会' });
      expect(review.flatMap(({ opinions }) => opinions.map(({ stands }) => stands))).toStrictEqual([
        false,
        false,
      ]);
      expect(codes(await endorse(town, id))).toContain('other-level');
      value(await endorse(unit, id));
      value(await endorse(town, id));
    });

    it('a senior’s second look counts for the level at which it was referred, and its rulings for those after it', async () => {
      const { site, unit, town, district, senior, taken, read, target, endorse, approve } = await begin();
      const id = await taken(1);
      value(await endorse(unit, id));
      value(await town.ask('cases.refer', { ...(await target(id)), reason: '请核定编号' }));
      expect((await read(senior, id)).events).toStrictEqual(expect.arrayContaining(['endorse']));
      expect(codes(await approve(senior, id))).toStrictEqual(['not-last-level']);
      expect(codes(await endorse(senior, id))).toStrictEqual(['referred']);
      const rulings = [{ sentence: '二 编号无疑', met: true, reason: '电话核实' }];
      value(await endorse(senior, id, { rulings }));
      expect(await read(senior, id)).toMatchObject({ state: 'reviewing', level: { body: '区总工会' } });
      expect(value(await district.ask('cases.assess', { id })).decision.outcome).toBe('eligible');
      const both = await employ(site, 'both', ['reviewer', 'senior']);
      expect((await read(both, id)).events).toContain('approve');
      value(await approve(district, id));
      const { decisions, state } = await read(senior, id);
      expect(state).toBe('approved');
      expect(decisions.at(-1)).toMatchObject({ kind: 'approve', rulings });
    });

    it('any level refuses for good', async () => {
      const { unit, town, taken, target, read, endorse } = await begin();
      const id = await taken(0);
      value(await endorse(unit, id));
      const { state } = value(await town.ask('cases.refuse', { ...(await target(id)), reason: '经查不实' }));
      expect(state).toBe('refused');
      expect((await read(town, id)).review[1]?.opinions).toMatchObject([
        { opinion: 'refuse', words: '经查不实' },
      ]);
    });

    it('see what they review and nothing else, and find what waits at their own level', async () => {
      const { site, clerk, unit, town, taken, endorse } = await begin();
      const [one, two] = [await taken(0), await taken(1)];
      const { id: other } = value(await fileFor(clerk, 'lots', 0));
      value(await endorse(unit, one));
      const listed = async (by: Visitor, filter: object = {}) =>
        value(await by.ask('cases.list', filter)).cases.map(({ id }) => id);
      expect((await listed(town)).toSorted()).toStrictEqual([one, two].toSorted());
      expect(codes(await town.ask('cases.read', { id: other }))).toStrictEqual(['not-found']);
      expect(codes(await town.ask('cases.assess', { id: other }))).toStrictEqual(['not-found']);
      expect(await listed(town, { mine: true })).toStrictEqual([one]);
      expect(await listed(unit, { mine: true })).toStrictEqual([two]);
      const elsewhere = await employ(site, 'elsewhere', ['reviewer'], '别处工会');
      expect(await listed(elsewhere)).toStrictEqual([]);
      const everywhere = await employ(site, 'all', ['reviewer']);
      value(await endorse(everywhere, one));
      expect(await listed(everywhere, { mine: true })).toStrictEqual([two]);
      expect((await listed(everywhere)).length).toBe(3);
      expect((await town.send('allocations.list')).status).toBe(404);
    });
  });
});
