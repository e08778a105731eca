import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { assessCase } from '../decisions/assess-case.ts';
import { underReview } from '../testing/toy-case.ts';
import { codes, settle, value } from '../testing/toy-people.ts';
import { reviewer, senior, toyShop } from '../testing/toy-shop.ts';
import { listCompletions } from './list-completions.ts';
import { proposeCompletion } from './propose-completion.ts';
import { confirmCompletion, rejectCompletion } from './settle-completion.ts';

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

    it('lets one of two proposals of the same item live', async () => {
      const shop = toyShop(await open());
      const answers = await Promise.all(
        [0, 1, 2].map((at) => proposeCompletion(shop, reviewer, { key: `p${at}`, ...carpentry })),
      );
      expect(answers.flatMap(codes)).toStrictEqual(['already-proposed', 'already-proposed']);
    });
  });
});
