import {
  calendarYear,
  capTotal,
  choice,
  defineScheme,
  flag,
  paidTo,
  receivedTotal,
  text,
  yuan,
} from '@zhutui/core';
import { toyMatch, toyScheme } from '@zhutui/core/testing';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { hold } from '../applications/hold.ts';
import { receive } from '../applications/receive.ts';
import { withdraw } from '../applications/withdraw.ts';
import { approve } from '../decisions/approve.ts';
import { preview } from '../decisions/preview.ts';
import type { Shop } from '../shop/shop.ts';
import { filed, from } from '../testing/toy-case.ts';
import { settle, value } from '../testing/toy-people.ts';
import { member, reviewer, toyShop } from '../testing/toy-shop.ts';
import { receivedBy } from './received-by.ts';

/** An invented notice: a master and the apprentice, at most 150 yuan a person and calendar year. */
const masters = defineScheme({
  id: 'masters',
  programme: '玩具带徒',
  year: 1998,
  title: '带徒',
  funder: '玩具总工会',
  notice: { title: '带徒通知', issuer: '玩具总工会', issuedOn: '1998-01-01' },
  needs: { member: { holdsCard: flag('持卡') } },
  limits: {
    '三 每人每个自然年不超过150元': ({ received, filedOn }, items) =>
      capTotal(items, yuan(150), receivedTotal(received, { span: calendarYear(filedOn) })),
  },
  routes: {
    master: {
      title: '带徒',
      channels: { '四 网上申报': ['web'] },
      asks: {
        apprentice: text('徒弟'),
        paper: text('徒弟证书编号', { recordedAs: 'certificate' }),
        trade: text('工种', { recordedAs: 'occupation' }),
        degree: choice('徒弟等级', ['高级'], { recordedAs: 'level' }),
        number: text('协议编号'),
      },
      pays: {
        '二 师傅100元': () => yuan(100),
        '二 徒弟80元': ({ claim }) => paidTo(yuan(80), claim.apprentice, 'person'),
      },
    },
  },
});

async function receivedOf({ desk, schemes }: Shop, personId: string, inHand?: string) {
  const person = await desk.database.db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return await desk.database.read((trx) => receivedBy(trx, schemes, person, { except: inHand }));
}

const claimOf = (paper: string) => ({
  apprentice: '徒弟甲',
  paper,
  trade: '木工',
  degree: '高级',
  number: `协议${paper}`,
});
const filing = (paper: string) => ({ scheme: 'masters', route: 'master', claim: claimOf(paper) });

describe('receivedBy', () => {
  onEachDatabase((open) => {
    it('tells what was filed before and is still under way, by arrival, to what is filed after it and not the other way', async () => {
      let now = '1998-03-01T04:00:00.000Z';
      const shop = toyShop(await open(), { plugins: [toyScheme, toyMatch, masters], now: () => now });
      const { wang } = await settle(shop);
      const first = await filed(shop, wang, filing('A1'));
      now = '1998-03-02T04:00:00.000Z';
      const second = await filed(shop, wang, filing('A2'));
      const history = async (id?: string) =>
        (await receivedOf(shop, wang, id)).map(({ certificate, state, on }) => [certificate, state, on]);
      expect(await history(first.id)).toEqual([]);
      expect(await history(second.id)).toEqual([['A1', 'filed', '1998-03-01']]);
      expect(await history()).toHaveLength(2);
      const taken = value(await receive(shop, reviewer, first));
      const held = value(await hold(shop, reviewer, { ...from(taken), reason: '协议待核实' }));
      expect(await history(second.id)).toEqual([['A1', 'filed', '1998-03-01']]);
      value(await withdraw(shop, member(wang), from(held)));
      expect(await history(second.id)).toEqual([]);
    });

    it('keeps of our own award its day, the person’s own share, and only the answers that are recorded as something', async () => {
      let now = '1998-12-31T15:59:59.000Z';
      const shop = toyShop(await open(), { plugins: [toyScheme, toyMatch, masters], now: () => now });
      const { wang } = await settle(shop);
      const standing = await filed(shop, wang, filing('A1'));
      value(await approve(shop, reviewer, from(value(await receive(shop, reviewer, standing)))));
      const after = async (at: string) => {
        now = at;
        return value(await preview(shop, member(wang), filing('A2')));
      };
      const sameYear = await after('1998-12-31T15:59:59.500Z');
      expect(sameYear).toMatchObject({ outcome: 'eligible', amount: 13_000 });
      const nextYear = await after('1998-12-31T16:00:00.000Z');
      expect(nextYear).toMatchObject({ outcome: 'eligible', amount: 18_000 });
      expect(await receivedOf(shop, wang)).toEqual([
        {
          programme: '玩具带徒',
          planYear: 1998,
          scheme: 'masters',
          route: 'master',
          on: '1998-12-31',
          certificate: 'A1',
          occupation: '木工',
          level: '高级',
          amount: 18_000,
          own: 10_000,
          state: 'granted',
        },
      ]);
    });
  });
});
