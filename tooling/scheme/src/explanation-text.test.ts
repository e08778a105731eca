import { defineScheme, instalments, paidTo, schemeSet, yuan } from '@zhutui/core';
import { expect, it } from 'vitest';
import { explanationText } from './explanation-text.ts';

const inTwo = instalments([{ percent: 60 }, { percent: 40, monthsAfterApproval: 6 }]);
const masters = defineScheme({
  id: 'masters',
  programme: '带徒',
  year: 1999,
  title: '带徒',
  funder: '玩具总工会',
  notice: { title: '通知', issuer: '玩具总工会', issuedOn: '1999-01-01' },
  routes: {
    only: {
      title: '带徒',
      asks: {},
      pays: {
        '一 徒弟分两次': () => paidTo(inTwo(yuan(5)), '徒弟甲', 'person'),
        '二 单位': () => [{ amount: yuan(1), payeeIs: 'employer', due: '1999-12-01' }],
        '三 师傅': () => yuan(10),
      },
    },
  },
});

it('says to whom each payment goes and from when', () => {
  const [entry] = schemeSet([{ folder: 'masters', status: 'draft', digest: '', plugins: [masters] }]).entries;
  if (entry === undefined) throw new Error('no scheme');
  const text = explanationText(entry, entry.facts.parse({ route: 'only' }));
  for (const line of [
    '3 元　一 徒弟分两次，付给 个人 徒弟甲\n',
    '2 元　一 徒弟分两次，付给 个人 徒弟甲，审核通过满6个月起\n',
    '1 元　二 单位，付给 所在单位，1999-12-01 起\n',
    '10 元　三 师傅\n',
  ])
    expect(text).toContain(line);
});
