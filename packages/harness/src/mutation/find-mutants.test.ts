import { expect, it } from 'vitest';
import { parseModule } from '../source/parse-module.ts';
import { findMutants } from './find-mutants.ts';
import { spliced } from './mutant.ts';

const changes = (source: string): string[] =>
  findMutants(parseModule('x.ts', source)).map(({ change }) => change);

it('moves figures and days by one, and opens the ends of a range', () => {
  const found = changes(
    "const rule = (view: View) => all(within('1999-01-01', '1999-12-31', view.on), between(1, 10, view.rank));",
  );
  expect(found).toEqual(
    expect.arrayContaining([
      "'1999-01-01' → '1998-12-31'",
      "'1999-12-31' → '2000-01-01'",
      "'1999-12-31' → '9999-12-31'",
      '10 → 9',
      '10 → Infinity',
      'all → any',
    ]),
  );
});

it('drops entries of lists, sentences and conditions, and swaps the amounts of a pays', () => {
  const found = changes(
    "export const route = { pays: { '三 甲': is(x, 'a', 'b') && yuan(100), '三 乙': yuan(50) }, lists: ['木工'] };",
  );
  expect(found).toEqual(
    expect.arrayContaining([
      "'b' → （去掉）",
      '句子“三 乙” → （去掉）',
      '100 → 50，50 → 100',
      "'木工' → （去掉）",
    ]),
  );
});

it('puts method, order, moment and state of an allocation in each other’s place, loses pools and ranks, swaps its sentences', () => {
  const found = changes(
    `export const route = { allocates: {
      '三 甲': { method: 'lottery', quota: { total: 4, weights: { 东镇: 2 }, reshared: true }, pool: (facts) => facts.member.town },
      '三 乙': { method: 'ranking', quota: 1, rank: (facts) => facts.claim.place },
      '三 丙': { method: 'funds', order: 'lot', otherwise: 'waiting' },
    } };`,
  );
  expect(found).toEqual(
    expect.arrayContaining([
      "'lottery' → 'first come'",
      "'lottery' → 'ranking'",
      '4 → 5',
      '东镇: 2 → （去掉）',
      'reshared: true → （去掉）',
      'pool: (facts) => facts.member.town → （去掉）',
      'rank: (facts) => facts.claim.place → （去掉）',
      expect.stringMatching(/^\(facts\) => facts.claim.place → .*-at/),
      "'lot' → 'arrival'",
      "'waiting' → 'not drawn'",
      "otherwise: 'waiting' → （去掉）",
      "两句互换：'三 乙'，'三 甲'",
    ]),
  );
  expect(found.filter((change) => change.includes('×'))).toEqual([]);
});

it('loses what an award keeps of a claim, or keeps it as another particular', () => {
  expect(changes("export const asks = { level: choice('等级', [], { recordedAs: 'level' }) };")).toEqual([
    "recordedAs: 'level' → （去掉）",
    "'level' → 'occupation'",
  ]);
});

it('passes over words for people, types and the register', () => {
  expect(
    changes(
      "import type { A } from 'a'; const f = text('姓名', { help: '照证件' }); const r = { '解释 1': { why: '因为1' }, reading: '解释 1' }; type B = 1 | 2;",
    ),
  ).toEqual([]);
});

it('makes source that reads as before but for the change', () => {
  const text = 'const limit = [10, 20];';
  const [first] = findMutants(parseModule('x.ts', text));
  expect(first && spliced(text, first.splices)).toBe('const limit = [...[], 20];');
});
