import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineScheme } from '../scheme/scheme.ts';
import { anyToyFacts } from '../testing/any-toy-facts.ts';
import { toyFacts, toyScheme } from '../testing/toy-scheme.ts';
import { refer } from '../values/judgement.ts';
import { yuan } from '../values/money.ts';
import { assessor } from './assess.ts';
import { factsSchema } from './facts-schema.ts';
import { summarizer } from './summary.ts';

describe('a summary', () => {
  it('has the outcome and the amount of the decision, for any facts', () => {
    const schema = factsSchema(toyScheme);
    const [assess, summarize] = [assessor(toyScheme), summarizer(toyScheme)];
    fc.assert(
      fc.property(anyToyFacts, (input) => {
        const facts = schema.parse(input);
        const { outcome, amount } = assess(facts);
        expect(summarize(facts)).toMatchObject({ outcome, amount });
      }),
      { numRuns: 1000 },
    );
  });

  it('asks nothing more after the first unmet sentence', () => {
    const asked: string[] = [];
    const { programme, year, title, funder, notice } = toyScheme;
    const scheme = defineScheme({
      id: 'x',
      programme,
      year,
      title,
      funder,
      notice,
      requires: {
        '一 先': () => false,
        '二 后': () => {
          asked.push('二');
          return true;
        },
      },
      routes: { only: { title: '', asks: {}, pays: { '三 付': () => yuan(1) } } },
    });
    expect(summarizer(scheme)(factsSchema(scheme).parse({ route: 'only' }))).toEqual({
      outcome: 'refused',
      amount: 0,
    });
    expect(asked).toEqual([]);
  });

  it('agrees with the decision where payments are lists, open or limited', () => {
    const { programme, year, title, funder, notice } = toyScheme;
    const lists = { '三 分期': () => [{ amount: yuan(1) }, { amount: yuan(2), due: '1999-12-31' as const }] };
    const scheme = defineScheme({
      id: 'x',
      programme,
      year,
      title,
      funder,
      notice,
      routes: {
        instalments: { title: '', asks: {}, pays: lists },
        nothing: { title: '', asks: {}, pays: { '三 无': () => [] } },
        unpaid: { title: '', asks: {} },
        open: { title: '', asks: {}, pays: { ...lists, '三 另定': () => refer('标准未公布') } },
        capped: { title: '', asks: {}, pays: lists, limits: { '五 上限': (_, items) => items.slice(0, 1) } },
        spent: { title: '', asks: {}, pays: lists, limits: { '五 上限': () => [] } },
      },
    });
    const schema = factsSchema(scheme);
    for (const route of Object.keys(scheme.routes)) {
      const facts = schema.parse({ route });
      const { outcome, amount } = assessor(scheme)(facts);
      expect(summarizer(scheme)(facts)).toMatchObject({ outcome, amount });
    }
    expect(summarizer(scheme)(schema.parse({ route: 'instalments' }))).toEqual({
      outcome: 'eligible',
      amount: 300,
    });
    expect(summarizer(scheme)(schema.parse({ route: 'capped' }))).toMatchObject({
      outcome: 'eligible',
      amount: 100,
    });
  });

  it('knows no route that the scheme does not have', () => {
    const facts = factsSchema(toyScheme).parse({ ...toyFacts, member: { holdsCard: true } });
    expect(() => summarizer(toyScheme)({ ...facts, route: 'nowhere' })).toThrow(RangeError);
  });
});
