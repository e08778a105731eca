import { expect, it } from 'vitest';
import { groupNotices } from './group-notices.ts';

const notice = (id: string, routeTitle: string, when = 'before payment') => ({
  id,
  schemeTitle: '甲计划',
  routeTitle,
  sentence: '六 公示5日',
  when,
});

it('puts notices of one route, sentence and point together, in the order in which they come', () => {
  const all = [
    notice('1', '一类'),
    notice('2', '二类'),
    notice('3', '一类'),
    notice('4', '一类', 'after payment'),
  ];
  expect(groupNotices(all).map(({ notices }) => notices.map(({ id }) => id).join(''))).toEqual([
    '13',
    '2',
    '4',
  ]);
});
