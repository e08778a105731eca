import { defineScheme, not, receivedBefore, text, yuan } from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';
import type { Actor } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { apply } from '../applications/apply.ts';
import { receive } from '../applications/receive.ts';
import type { Target } from '../cases/step-case.ts';
import { approve } from '../decisions/approve.ts';
import { endorse } from '../decisions/endorse.ts';
import { refer } from '../decisions/refer.ts';
import { importAwards } from '../registers/import-awards.ts';
import type { Shop } from '../shop/shop.ts';
import { from } from '../testing/toy-case.ts';
import { codes, settle, value, WANG } from '../testing/toy-people.ts';
import { clerk, registrar, senior, staff, toyShop } from '../testing/toy-shop.ts';
import { readCase } from '../views/read-case.ts';
import { answerObjection } from './answer-objection.ts';
import { objectTo } from './object-to.ts';
import { openNotices } from './open-notices.ts';

const ruledOn = '二 未领过别的高级补贴';
const base = {
  year: 1999,
  funder: '玩具总工会',
  notice: { title: '通知', issuer: '玩具', issuedOn: '1999-01-01' },
};
const route = { title: '一', asks: { number: text('编号') }, pays: { '三 每人100元': () => yuan(100) } };
const elsewhere = defineScheme({
  ...base,
  id: 'else',
  programme: '别的',
  title: '别的',
  routes: { one: route },
});
const levels = defineScheme({
  ...base,
  id: 'levels',
  programme: '逐级',
  title: '逐级',
  reviews: { '四 由区、市依次审核': ['区', '市'] },
  publicNotice: { '六 拨付后公示五日': { when: 'after payment', days: 5 } },
  requires: {
    [ruledOn]: ({ received }) => not(receivedBefore(received, { programme: '别的', level: '高级' })),
  },
  routes: { one: route },
});
const at = (body: string): Actor =>
  staff(body, 'reviewer', {
    roles: [
      { role: 'reviewer', scope: body },
      { role: 'senior', scope: '*' },
    ],
  });

describe('an objection to what has been paid', () => {
  onEachDatabase((open) => {
    it('is answered by a senior who took no part in the case: neither ruled, nor endorsed, nor approved', async () => {
      const shop = toyShop(await open(), { plugins: [toyScheme, elsewhere, levels] });
      const target = await paid(shop);
      value(await objectTo(shop, clerk, { ...target, words: '核定有误' }));
      const seen = async (actor: Actor) => value(await readCase(shop, actor, target.id)).objections[0];
      const objection = (await seen(clerk))?.id ?? '';
      const answer = { ...target, version: target.version + 1, objection, upheld: false, words: '没有问题' };
      for (const actor of [senior, at('区'), at('市')]) {
        const asked = { ...answer, key: `answer ${actor.id}` };
        expect(codes(await answerObjection(shop, actor, asked))).toEqual(['same-eyes']);
        expect((await seen(actor))?.isTheirs).toBe(false);
      }
      const another = staff('another', 'senior');
      expect((await seen(another))?.isTheirs).toBe(true);
      value(await answerObjection(shop, another, answer));
    });
  });
});

/** Wang's case: referred at the first level, ruled upon and endorsed by a senior, approved at the second, paid and made public. */
async function paid(shop: Shop): Promise<Target> {
  await settle(shop);
  const csv = `身份证号,助推项目,年度,金额(元),状态\n${WANG},别的,1997,100,已发放\n`;
  value(await importAwards(shop, registrar, { key: 'award', csv }));
  const filing = { scheme: 'levels', route: 'one', claim: { number: '1' }, channel: 'station' } as const;
  const { id } = value(await apply(shop, clerk, { key: 'file', ...filing, idNumber: WANG }));
  const taken = value(await receive(shop, clerk, { key: 'receive', id, version: 1 }));
  const referred = value(await refer(shop, at('区'), { ...from(taken), reason: '请核' }));
  const rulings = [{ sentence: ruledOn, met: true, reason: '那一笔是初级' }];
  const ruled = value(await endorse(shop, senior, { ...from(referred), rulings }));
  const approved = value(await approve(shop, at('市'), from(ruled)));
  const { db } = shop.desk.database;
  await db.updateTable('application').set({ state: 'paid' }).where('id', '=', id).execute();
  await openNotices(shop);
  return from(approved);
}
