import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { assessCase } from '../decisions/assess-case.ts';
import { underReview } from '../testing/toy-case.ts';
import { codes, settle, value } from '../testing/toy-people.ts';
import { reviewer, staff, toyShop } from '../testing/toy-shop.ts';
import { declareUnitMatch } from './declare-unit-match.ts';
import { readUnit } from './read-unit.ts';

const half = { matchKind: '比例', matchRate: 50 };

describe('declareUnitMatch', () => {
  onEachDatabase((open) => {
    it('FS16-2 records what a unit adds for its own people, and every assessment from then on sees it', async () => {
      const shop = toyShop(await open());
      const { wang, li } = await settle(shop);
      const [unit] = await shop.desk.database.db
        .selectFrom('employer')
        .select('id')
        .where('name', '=', '甲厂')
        .execute();
      const employerId = unit?.id ?? '';
      const union = staff('union', 'unit', { roles: [{ role: 'unit', scope: employerId }] });
      expect(
        value(await declareUnitMatch(shop, union, { key: 'k1', employerId, match: half })),
      ).toStrictEqual({ employerId, version: 2 });
      const paper = (number: string) => ({ scheme: 'fair', route: 'paper', claim: { number } });
      const of = async (id: string, number: string) =>
        value(await assessCase(shop, reviewer, (await underReview(shop, id, paper(number))).id)).matches;
      expect(await of(wang, 'A1')).toMatchObject([
        {
          policy: 'unit-match',
          funder: `employer:${employerId}`,
          decision: { outcome: 'eligible', amount: 2500 },
        },
      ]);
      expect(await of(li, 'A2')).toMatchObject([{ decision: { outcome: 'incomplete' } }]);
      const { units, fields } = value(await readUnit(shop, union));
      expect(units).toMatchObject([{ employerId, name: '甲厂', match: half }]);
      expect(fields.map(({ path }) => path)).toStrictEqual([
        'match.matchKind',
        'match.matchRate',
        'match.matchCap',
      ]);
    });

    it('is refused for another unit, even to one whose scope is wide, and for answers that are none', async () => {
      const shop = toyShop(await open());
      await settle(shop);
      const rows = await shop.desk.database.db
        .selectFrom('employer')
        .select(['id', 'name'])
        .orderBy('name')
        .execute();
      const [one, other] = rows.map(({ id }) => id);
      const union = staff('union', 'unit', { roles: [{ role: 'unit', scope: one ?? '' }] });
      expect(
        codes(await declareUnitMatch(shop, union, { key: 'k1', employerId: other ?? '', match: half })),
      ).toStrictEqual(['not-found']);
      expect(
        codes(
          await declareUnitMatch(shop, staff('all', 'unit'), {
            key: 'k2',
            employerId: one ?? '',
            match: half,
          }),
        ),
      ).toStrictEqual(['not-found']);
      expect(
        await declareUnitMatch(shop, union, {
          key: 'k3',
          employerId: one ?? '',
          match: { matchKind: '比例', matchRate: -1 },
        }),
      ).toMatchObject({
        reasons: [{ path: 'match.matchRate' }],
      });
      expect(value(await readUnit(shop, reviewer)).units).toStrictEqual([]);
    });
  });
});
