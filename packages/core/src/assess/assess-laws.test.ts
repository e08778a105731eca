import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessor, canonical, type Decision, type Facts, factsSchema } from '../index.ts';
import { anyToyFacts } from '../testing/any-toy-facts.ts';
import { toyMatch, toyScheme } from '../testing/toy-scheme.ts';

const schema = factsSchema(toyScheme, [toyMatch]);
const assess = assessor(toyScheme);

describe('assess, for any facts of the toy notice', () => {
  const always = (test: (facts: Facts, decision: Decision) => void) =>
    fc.assert(
      fc.property(anyToyFacts, (input) => {
        const facts = schema.parse(input);
        test(facts, assess(facts));
      }),
      { numRuns: 500 },
    );

  it('finds every sentence of the route once, in file order', () => {
    always(({ route }, { findings }) =>
      expect(findings.map((one) => one.sentence)).toEqual(sentencesOf(route)),
    );
  });

  it('any unmet refuses; else anything unknown leaves it incomplete; else anything referred refers it', () => {
    always((facts, { outcome, findings }) => {
      const has = (verdict: string): boolean => findings.some((one) => one.verdict === verdict);
      const open =
        has('unknown') || facts.missing.length > 0 ? 'incomplete' : has('refer') ? 'referred' : 'eligible';
      expect(outcome).toBe(has('unmet') ? 'refused' : open);
    });
  });

  it('pays if and only if eligible, and then what its items add up to', () => {
    always((_, { outcome, amount, items }) => {
      expect(amount > 0).toBe(outcome === 'eligible');
      expect(items.length > 0).toBe(outcome === 'eligible');
      expect(amount).toBe(items.reduce((total, item) => total + item.amount, 0));
    });
  });

  it('says what is missing whatever the outcome, each path once, and only where something is unknown or asked', () => {
    always((facts, { missing, findings }) => {
      expect(new Set(missing).size).toBe(missing.length);
      for (const path of facts.missing) expect(missing).toContain(path);
      for (const { reason } of findings.filter((one) => one.verdict === 'unknown'))
        expect(missing.some((path) => reason?.includes(path) === true)).toBe(true);
    });
  });

  it('answers frozen facts the same every time and leaves earlier decisions as they were', () => {
    always((facts, decision) => {
      const before = canonical(decision);
      expect(canonical(assess(facts))).toBe(before);
      expect(canonical(decision)).toBe(before);
    });
  });
});

const sentencesOf = (route: string): string[] => {
  const { requires, pays } = toyScheme.routes[route] ?? {};
  const parts = [toyScheme.requires, toyScheme.closes, toyScheme.once, requires, pays];
  return parts.flatMap((part) => Object.keys(part ?? {}));
};
