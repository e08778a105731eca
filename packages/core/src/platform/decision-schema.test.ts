import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactsInput } from '../index.ts';
import {
  localAssessPort,
  matchDecisionSchema,
  schemeDecisionSchema,
  schemeSet,
  yuan,
  ZERO,
} from '../index.ts';
import { anyToyFacts } from '../testing/any-toy-facts.ts';
import { toyFacts, toyMatch, toyScheme } from '../testing/toy-scheme.ts';

const port = localAssessPort(
  schemeSet([{ folder: 'toy', status: 'published', digest: '', plugins: [toyScheme, toyMatch] }]),
);
const schema = schemeDecisionSchema(toyScheme, 'certificate');

async function decided(facts: FactsInput = toyFacts) {
  const answer = await port.assess('toy', facts);
  if (!answer.ok) throw new Error('the toy facts are good');
  return answer.value;
}

describe('schemeDecisionSchema', () => {
  it('takes every decision that the core makes, also after JSON', async () => {
    await fc.assert(
      fc.asyncProperty(anyToyFacts, async (facts) => {
        const decision = await decided(facts);
        const copy: unknown = JSON.parse(JSON.stringify(decision));
        expect(schemeDecisionSchema(toyScheme, facts.route).parse(copy)).toStrictEqual(decision);
      }),
    );
  });

  it.each([
    ['NaN', { amount: Number.NaN }],
    ['an amount that is a text', { amount: '10000' }],
    ['half a fen', { amount: 10_000.5 }],
    ['more than can be exact', { amount: 2 ** 53 }],
    ['less than nothing', { amount: -1 }],
    ['an amount that its items do not sum to', { amount: 9999 }],
    ['an amount beside a refusal', { outcome: 'refused' }],
    ['an eligible decision of nothing', { amount: 0, items: [] }],
    ['an outcome of its own', { outcome: 'maybe' }],
    ['an outcome against the facts missing', { missing: ['claim.level'] }],
    ['no findings', { findings: [] }],
    ['an item under another sentence', { items: [{ sentence: '一 持卡会员', amount: 10_000 }] }],
    ['an item of nothing', { items: [{ sentence: '三 一级100元', amount: 0 }] }],
    ['an item due on 31 June', { items: [{ sentence: '三 一级100元', amount: 10_000, due: '1999-06-31' }] }],
    ['a member more', { note: '' }],
  ])('refuses %s', async (_, change) => {
    expect(schema.safeParse({ ...(await decided()), ...change }).success).toBe(false);
  });

  it('refuses sentences out of order, left out, repeated or reworded, and a requirement that is idle', async () => {
    const decision = await decided();
    const [first, second, ...others] = decision.findings;
    const wrong = [
      [second, first, ...others],
      [first, ...others],
      [first, first, ...others],
      [...decision.findings, first],
      [{ ...first, sentence: '一 持卡' }, second, ...others],
      [{ ...first, applies: false }, second, ...others],
      [{ ...first, verdict: 'unmet' }, second, ...others],
    ];
    for (const findings of wrong) expect(schema.safeParse({ ...decision, findings }).success).toBe(false);
  });

  it('refuses a promise of a decision', () => {
    expect(schema.safeParse(decided()).success).toBe(false);
  });
});

describe('matchDecisionSchema', () => {
  it('takes what a match gives and refuses what a scheme gives', async () => {
    const award = { amount: yuan(100), items: [], spent: ZERO, granted: [] };
    const given = await port.match('toy', 'toy-match', toyFacts, award);
    const check = matchDecisionSchema(toyMatch);
    expect(given.ok && check.safeParse(given.value).success).toBe(true);
    expect(check.safeParse(await decided()).success).toBe(false);
  });
});
