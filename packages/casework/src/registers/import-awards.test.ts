import { toyScheme } from '@zhutui/core/testing';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { assessCase } from '../decisions/assess-case.ts';
import { underReview } from '../testing/toy-case.ts';
import { LI, settle, value, WANG } from '../testing/toy-people.ts';
import { registrar, reviewer, toyShop } from '../testing/toy-shop.ts';
import { importAwards } from './import-awards.ts';
import { nearProgrammes } from './near-programmes.ts';
import { template } from './template.ts';

const HEAD = '身份证号,助推项目,年度,类别,证书编号,职业,等级,金额(元),状态';

describe('importAwards', () => {
  onEachDatabase((open) => {
    it('makes awards of other years and programmes history, of this person and year where they count', async () => {
      const shop = toyShop(await open());
      const { wang, li } = await settle(shop);
      const csv = `${HEAD}\n${WANG},玩具助推,1999,证书,B7,木工,二级,"1,000.50",已发放\n${LI},玩具助推,1998,别的,,,,800,已批准\n`;
      expect(value(await importAwards(shop, registrar, { key: 'k1', csv }))).toStrictEqual({ imported: 2 });
      expect(template(shop, 'awards')).toContain('助推项目（玩具助推）');
      const of = async (id: string) =>
        value(await assessCase(shop, reviewer, (await underReview(shop, id)).id));
      const had = await of(wang);
      expect(had.facts.received).toStrictEqual([
        {
          programme: '玩具助推',
          planYear: 1999,
          amount: 100_050,
          own: 100_050,
          state: 'paid',
          scheme: 'toy',
          route: 'certificate',
          certificate: 'B7',
          occupation: '木工',
          level: '二级',
        },
      ]);
      expect(had.decision.outcome).toBe('refused');
      const elsewhere = await of(li);
      expect(elsewhere.facts.received).toStrictEqual([
        {
          programme: '玩具助推',
          planYear: 1998,
          amount: 80_000,
          own: 80_000,
          state: 'granted',
          scheme: 'fair',
          route: '别的',
        },
      ]);
      expect(elsewhere.decision.outcome).toBe('eligible');
    });

    it('knows of an award under a route without certificates that it is for none, and of another it does not', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const csv = `${HEAD}\n${WANG},玩具助推,1999,竞赛,,,,100,已发放\n${WANG},玩具助推,1999,证书,,,,50,已发放\n`;
      value(await importAwards(shop, registrar, { key: 'k', csv }));
      const { facts } = value(await assessCase(shop, reviewer, (await underReview(shop, wang)).id));
      const known = (facts.received as { route: string; certificate?: null }[]).map(({ route, ...award }) => [
        route,
        'certificate' in award ? award.certificate : 'not recorded',
      ]);
      expect(Object.fromEntries(known)).toEqual({ certificate: 'not recorded', contest: null });
    });

    it('brings an award imported before its plan up to date when the plan’s own spelling comes', async () => {
      const database = await open();
      const early = toyShop(database, { plugins: [toyScheme] });
      await settle(early);
      const row = (programme: string, amount: number) =>
        `${HEAD}\n${WANG},${programme},1999,证书,B7,,,${amount},已发放\n`;
      const first = { key: 'before', csv: row('ＡＢ 计划', 100) };
      value(await importAwards(early, registrar, first));
      const ab = { ...toyScheme, id: 'ab', programme: 'AB计划' };
      const later = toyShop(database, { plugins: [toyScheme, ab], desk: early.desk });
      expect(await nearProgrammes(later)).toEqual([]);
      value(await importAwards(later, registrar, { key: 'after', csv: row('AB计划', 200) }));
      const kept = await database.db
        .selectFrom('earlier_award')
        .select(['programme', 'scheme', 'route', 'amount'])
        .execute();
      expect(kept).toEqual([{ programme: 'AB计划', scheme: 'ab', route: 'certificate', amount: 20_000 }]);
    });

    it('tells of stored programmes that are near to a plan’s but not its own, however they were taken in', async () => {
      const shop = toyShop(await open());
      await settle(shop);
      const csv = `${HEAD}\n${WANG},玩具助推计划,1998,证书,B7,,,100,已发放\n${WANG},别的补贴,1998,证书,B7,,,100,已发放\n`;
      value(await importAwards(shop, registrar, { key: 'k', csv, asWritten: true }));
      expect(await nearProgrammes(shop)).toEqual([{ stored: '玩具助推计划', near: '玩具助推', awards: 1 }]);
    });

    it('takes the day of an award and the person’s own share of it, where a file tells them', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const head = `${HEAD},其中本人所得（元）,批准日期`;
      const send = (own: string) =>
        importAwards(shop, registrar, {
          key: own,
          csv: `${head}\n${WANG},别项目,1998,,,,,"1,800",已发放,${own},1998年6月3日\n`,
        });
      expect(await send('1900')).toMatchObject({ reasons: [{ code: 'own-above-amount', path: '2' }] });
      expect(await send('一千')).toMatchObject({ reasons: [{ code: 'cell-own' }] });
      value(await send('1000'));
      const { facts } = value(await assessCase(shop, reviewer, (await underReview(shop, wang)).id));
      expect(facts.received).toMatchObject([{ amount: 180_000, own: 100_000, on: '1998-06-03' }]);
    });

    it('brings an award up to date instead of counting it twice', async () => {
      const shop = toyShop(await open());
      const send = (key: string, state: string) =>
        importAwards(shop, registrar, { key, csv: `${HEAD}\n${WANG},别项目,1997,,,,,800,${state}\n` });
      value(await send('k1', '待拨付'));
      value(await send('k2', '已收回'));
      expect(
        await shop.desk.database.db
          .selectFrom('earlier_award')
          .select(['state', 'amount', 'route'])
          .execute(),
      ).toStrictEqual([{ state: 'reversed', amount: 80_000, route: null }]);
    });

    it('refuses amounts, years and states that cannot be, and repeated rows', async () => {
      const shop = toyShop(await open());
      const answer = await importAwards(shop, registrar, {
        key: 'k',
        csv: `${HEAD}\n${WANG},别项目,97年,,,,,0,发了\n`,
      });
      expect(answer.ok ? [] : answer.reasons.map(({ message }) => message)).toStrictEqual([
        '第2行：“年度”应填四位年份。',
        '第2行：“金额(元)”应为大于0的金额，最多两位小数，如 800 或 800.00。',
        '第2行：“状态”应为：已发放、已拨付、已批准、待拨付、已撤销、已收回。',
      ]);
      const twice = `${WANG},别项目,1997,,,,,800,已发放\n`;
      expect(
        await importAwards(shop, registrar, { key: 'k', csv: `${HEAD}\n${twice}${twice}` }),
      ).toMatchObject({ reasons: [{ code: 'row-repeated' }] });
    });

    it('knows a programme in force however its name was typed, so that what is granted once stays so', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const csv = `${HEAD}\n${WANG},玩具　助推,1999,,,,,800,已发放\n`;
      value(await importAwards(shop, registrar, { key: 'k', csv }));
      const { decision } = value(await assessCase(shop, reviewer, (await underReview(shop, wang)).id));
      expect(decision.outcome).toBe('refused');
    });

    it('asks which is meant where a name is near to a programme that a plan looks at, and takes it as written when told to', async () => {
      const shop = toyShop(await open(), { plugins: [{ ...toyScheme, programmes: ['人社技能提升补贴'] }] });
      await settle(shop);
      const send = (key: string, programme: string, asWritten?: boolean) =>
        importAwards(shop, registrar, {
          key,
          csv: `${template(shop, 'awards')}${WANG},${programme},1998,,,,,800,,,已发放\n`,
          asWritten,
        });
      expect(template(shop, 'awards')).toContain('助推项目（玩具助推、人社技能提升补贴）');
      expect(value(await send('k1', '人社 技能提升补贴'))).toStrictEqual({ imported: 1 });
      for (const near of ['人社局技能提升补贴', '人社部门技能提升补贴', '技能提升补贴']) {
        const asked = await send('k2', near);
        expect(asked).toMatchObject({ reasons: [{ code: 'programme-near', path: '2' }] });
        expect(asked.ok ? '' : asked.reasons[0]?.message).toContain(`改成“人社技能提升补贴”`);
      }
      expect(value(await send('k2', '人社局技能提升补贴', true))).toMatchObject({
        imported: 1,
        warnings: [{ code: 'programme-unknown', message: expect.stringContaining('（第2行）') }],
      });
      const kept = await shop.desk.database.db.selectFrom('earlier_award').select('programme').execute();
      expect(kept.map(({ programme }) => programme).sort()).toEqual(
        ['人社局技能提升补贴', '人社技能提升补贴'].sort(),
      );
    });

    it('takes in what no plan looks at, and says so once for all its rows', async () => {
      const shop = toyShop(await open());
      const row = (year: number, programme: string) => `${WANG},${programme},${year},,,,,800,已发放\n`;
      const csv = `${HEAD}\n${row(1991, '求学')}${row(1992, '求 学')}${row(1993, '玩具助推')}`;
      expect(value(await importAwards(shop, registrar, { key: 'k', csv }))).toStrictEqual({
        imported: 3,
        warnings: [
          {
            code: 'programme-unknown',
            message: '现有计划都不看“求 学”的受助记录（第2、3行），已照收，暂不影响任何申报。',
          },
        ],
      });
    });

    it.each(['constructor', '__proto__', 'toString'])('knows no state called %s', async (state) => {
      const shop = toyShop(await open());
      const csv = `${HEAD}\n${WANG},别项目,1997,,,,,800,${state}\n`;
      expect(await importAwards(shop, registrar, { key: 'k', csv })).toMatchObject({
        reasons: [{ code: 'cell-state' }],
      });
    });
  });
});
