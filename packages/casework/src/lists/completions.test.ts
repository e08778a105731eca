import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { assessCase } from '../decisions/assess-case.ts';
import { underReview } from '../testing/toy-case.ts';
import { codes, settle, value } from '../testing/toy-people.ts';
import { reviewer, senior, staff, toyShop } from '../testing/toy-shop.ts';
import { listCompletions } from './list-completions.ts';
import { proposeCompletion } from './propose-completion.ts';
import { confirmCompletion, rejectCompletion } from './settle-completion.ts';
import { confirmWithdrawal, proposeWithdrawal, rejectWithdrawal } from './withdraw-completion.ts';

const carpentry = { list: '玩具赛', item: '木工', included: true, source: '赛事公告第1号' };
const contest = { route: 'contest', claim: { trade: '木工', highest: '决赛', rank: 1 } };

describe('open lists', () => {
  onEachDatabase((open) => {
    it('N16-1-1-4 refers what hangs on an open list until two people have completed it', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const { id } = await underReview(shop, wang, contest);
      const outcome = async () => value(await assessCase(shop, reviewer, id)).decision.outcome;
      expect(await outcome()).toBe('referred');
      const proposed = value(await proposeCompletion(shop, reviewer, { key: 'p', ...carpentry }));
      expect(await outcome()).toBe('referred');
      expect(codes(await confirmCompletion(shop, reviewer, { key: 'c1', id: proposed.id }))).toStrictEqual([
        'same-person',
      ]);
      expect(value(await confirmCompletion(shop, senior, { key: 'c2', id: proposed.id }))).toStrictEqual({
        id: proposed.id,
        state: 'confirmed',
      });
      expect(await outcome()).toBe('eligible');
      expect(codes(await rejectCompletion(shop, senior, { key: 'c3', id: proposed.id }))).toStrictEqual([
        'wrong-state',
      ]);
    });

    it('takes an item once, of a known list, with a source; a rejected one may come again', async () => {
      const shop = toyShop(await open());
      const bad = await proposeCompletion(shop, reviewer, {
        key: 'b',
        list: '无此名单',
        item: ' ',
        included: true,
        source: ' ',
      });
      expect(codes(bad)).toStrictEqual(['unknown-list', 'missing-answer', 'missing-answer']);
      const first = value(await proposeCompletion(shop, reviewer, { key: 'p', ...carpentry }));
      expect(
        codes(await proposeCompletion(shop, senior, { key: 'q', ...carpentry, included: false })),
      ).toStrictEqual(['already-proposed']);
      value(await rejectCompletion(shop, senior, { key: 'r', id: first.id }));
      value(await proposeCompletion(shop, senior, { key: 's', ...carpentry, included: false }));
      const { items, lists } = value(await listCompletions(shop, reviewer));
      expect(items.map(({ state, included, settles }) => [state, included, settles])).toStrictEqual([
        ['proposed', false, true],
        ['rejected', true, false],
      ]);
      expect(lists).toStrictEqual([{ list: '玩具赛', title: '玩具赛工种', schemes: ['玩具助推计划'] }]);
    });

    it('N16-1-1-4 a confirmed item is withdrawn by two people, and the case is for a person again', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const { id: caseId } = await underReview(shop, wang, contest);
      const outcome = async () => value(await assessCase(shop, reviewer, caseId)).decision.outcome;
      const { id } = value(await proposeCompletion(shop, reviewer, { key: 'p', ...carpentry }));
      const reason = '公告已废止';
      expect(codes(await proposeWithdrawal(shop, senior, { key: 'w0', id, reason }))).toStrictEqual([
        'wrong-state',
      ]);
      value(await confirmCompletion(shop, senior, { key: 'c', id }));
      expect(codes(await confirmWithdrawal(shop, senior, { key: 'w1', id }))).toStrictEqual(['wrong-state']);
      expect(codes(await proposeWithdrawal(shop, reviewer, { key: 'w2', id, reason: ' ' }))).toStrictEqual([
        'missing-answer',
      ]);
      value(await proposeWithdrawal(shop, reviewer, { key: 'w3', id, reason }));
      expect(codes(await proposeWithdrawal(shop, senior, { key: 'w4', id, reason }))).toStrictEqual([
        'already-proposed',
      ]);
      expect(codes(await confirmWithdrawal(shop, reviewer, { key: 'w5', id }))).toStrictEqual([
        'same-person',
      ]);
      expect(codes(await rejectWithdrawal(shop, reviewer, { key: 'w6', id }))).toStrictEqual(['same-person']);
      expect(await outcome()).toBe('eligible');
      value(await rejectWithdrawal(shop, senior, { key: 'w7', id }));
      value(await proposeWithdrawal(shop, reviewer, { key: 'w8', id, reason }));
      const [waiting] = value(await listCompletions(shop, senior)).items;
      expect(waiting).toMatchObject({ state: 'confirmed', withdrawal: { reason, settles: true } });
      expect(value(await confirmWithdrawal(shop, senior, { key: 'w9', id }))).toStrictEqual({
        id,
        state: 'withdrawn',
      });
      expect(await outcome()).toBe('referred');
      const again = await proposeCompletion(shop, senior, { key: 'q', ...carpentry, included: false });
      value(await confirmCompletion(shop, reviewer, { key: 'd', id: value(again).id }));
      expect(await outcome()).toBe('refused');
      const entries = await shop.desk.database.db
        .selectFrom('audit')
        .select('action')
        .where('subject', '=', `completion:${id}`)
        .orderBy('seq')
        .execute();
      expect(entries.map(({ action }) => action)).toStrictEqual([
        'completion.propose',
        'completion.confirm',
        'withdrawal.propose',
        'withdrawal.reject',
        'withdrawal.propose',
        'withdrawal.confirm',
      ]);
    });

    it('lets one of two people at once settle a withdrawal', async () => {
      const shop = toyShop(await open());
      const { id } = value(await proposeCompletion(shop, reviewer, { key: 'p', ...carpentry }));
      value(await confirmCompletion(shop, senior, { key: 'c', id }));
      value(await proposeWithdrawal(shop, reviewer, { key: 'w', id, reason: '有误' }));
      const answers = await Promise.all([
        confirmWithdrawal(shop, senior, { key: 'x', id }),
        rejectWithdrawal(shop, staff('other', 'senior'), { key: 'y', id }),
      ]);
      expect(answers.flatMap(codes)).toStrictEqual(['wrong-state']);
    });

    it('keeps one entry an item however its width and spaces are typed, also in the tables themselves', async () => {
      const shop = toyShop(await open());
      const half = { ...carpentry, item: '木工(古建)A' };
      const { id } = value(await proposeCompletion(shop, reviewer, { key: 'p', ...half }));
      value(await confirmCompletion(shop, senior, { key: 'c', id }));
      for (const [at, item] of ['木工（古建）Ａ', ' 木工 (古建) A ', '木工(古建)\u200BA'].entries()) {
        const other = { ...half, item, included: false };
        expect(codes(await proposeCompletion(shop, senior, { key: `q${at}`, ...other }))).toStrictEqual([
          'already-proposed',
        ]);
      }
      const { db } = shop.desk.database;
      const row = await db.selectFrom('completion').selectAll().executeTakeFirstOrThrow();
      const contradicting = { ...row, id: 'other', item: '木工（古建）Ａ', included: 0 as const };
      await expect(db.insertInto('completion').values(contradicting).execute()).rejects.toThrow();
    });

    it('lets one of two proposals of the same item live', async () => {
      const shop = toyShop(await open());
      const answers = await Promise.all(
        [0, 1, 2].map((at) => proposeCompletion(shop, reviewer, { key: `p${at}`, ...carpentry })),
      );
      expect(answers.flatMap(codes)).toStrictEqual(['already-proposed', 'already-proposed']);
    });
  });
});
