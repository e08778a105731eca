import { describe, expect, it } from 'vitest';
import {
  assessor,
  defineScheme,
  factsSchema,
  type Item,
  least,
  type Needs,
  type Route,
  refer,
  Unknown,
  yuan,
  ZERO,
} from '../index.ts';
import { toyScheme } from '../testing/toy-scheme.ts';

describe('payments and limits', () => {
  const { programme, year, title, funder, notice } = toyScheme;
  const run = (route: Pick<Route<Record<never, never>, Needs>, 'pays' | 'limits'>) => {
    const scheme = defineScheme({
      id: 'x',
      programme,
      year,
      title,
      funder,
      notice,
      routes: { only: { title: '', asks: {}, ...route } },
    });
    return assessor(scheme)(factsSchema(scheme).parse({ route: 'only' }));
  };
  const pays = {
    '三 先付': () => yuan(3),
    '三 后付': () => [
      { amount: yuan(1), payee: '师傅' },
      { amount: yuan(2), due: '1999-12-31' as const },
    ],
  };

  it('may be several of one sentence, to others and on other days', () => {
    expect(run({ pays })).toMatchObject({
      outcome: 'eligible',
      amount: 600,
      items: [
        { sentence: '三 先付', amount: 300 },
        { sentence: '三 后付', amount: 100, payee: '师傅' },
        { sentence: '三 后付', amount: 200, due: '1999-12-31' },
      ],
    });
  });

  it('are never an award of nothing', () => {
    for (const nothing of [() => null, () => ZERO, () => [], () => [{ amount: ZERO }]])
      expect(run({ pays: { '三 无': nothing } })).toMatchObject({
        outcome: 'refused',
        amount: 0,
        items: [],
        findings: [{ verdict: 'unmet' }],
      });
  });

  it('are cut by limits, which see all items, in file order', () => {
    const decision = run({
      pays,
      limits: {
        '五 最高一项': (_, items) => items.slice(0, 1),
        '五 上限一元': (_, items) => items.map((item) => ({ ...item, amount: least(item.amount, yuan(1)) })),
      },
    });
    expect(decision).toMatchObject({
      outcome: 'eligible',
      amount: 100,
      items: [{ sentence: '三 先付', amount: 100 }],
    });
  });

  it('are refused by the limit that leaves nothing of them', () => {
    for (const limit of [
      () => [],
      (_: unknown, items: readonly Item[]) => items.map((item) => ({ ...item, amount: ZERO })),
    ]) {
      const { outcome, findings } = run({ pays, limits: { '五 已满': limit } });
      expect(outcome).toBe('refused');
      expect(findings.at(-1)).toEqual({ sentence: '五 已满', verdict: 'unmet' });
    }
  });

  it('wait for a limit that is not known yet, or for a person', () => {
    expect(run({ pays, limits: { '五 上限': () => new Unknown(['received']) } })).toMatchObject({
      outcome: 'incomplete',
      missing: ['received'],
      amount: 0,
    });
    expect(run({ pays, limits: { '五 上限': () => refer('上限未公布') } })).toMatchObject({
      outcome: 'referred',
      amount: 0,
      items: [],
    });
  });
});
