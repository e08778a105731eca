import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessor } from '../assess/assess.ts';
import { factsSchema } from '../assess/facts-schema.ts';
import type { Finding } from '../scheme/decision.ts';
import { anyToyFacts } from '../testing/any-toy-facts.ts';
import { toyMatch, toyScheme } from '../testing/toy-scheme.ts';
import { keepFindings, readFindings } from './kept-findings.ts';

const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    sentence: fc.string().map((words) => `一 ${words}` as const),
    verdict: fc.constantFrom('met' as const, 'unmet' as const, 'unknown' as const, 'refer' as const),
    rest: fc.constantFrom({}, { applies: false as const }),
    reason: fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('尚缺：claim.a、claim.b')), {
      nil: undefined,
    }),
  })
  .map(({ rest, reason, ...finding }) => ({
    ...finding,
    ...rest,
    ...(reason === undefined ? {} : { reason }),
  }));

describe('findings kept apart from their sentences', () => {
  it('are read back the very same, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (findings) => {
        expect(readFindings(keepFindings(findings))).toStrictEqual(findings);
      }),
    );
  });

  it('share their sentences with every decision by the same route', () => {
    const schema = factsSchema(toyScheme, [toyMatch]);
    const assess = assessor(toyScheme);
    const seen = new Map<string, readonly string[]>();
    fc.assert(
      fc.property(anyToyFacts, (input) => {
        const { findings } = assess(schema.parse(input));
        const { sentences } = keepFindings(findings);
        expect(sentences).toStrictEqual(seen.get(input.route) ?? sentences);
        seen.set(input.route, sentences);
        expect(readFindings(keepFindings(findings))).toStrictEqual(findings);
      }),
    );
  });

  it('are one letter a sentence, and each reason once', () => {
    const findings: Finding[] = [
      { sentence: '一 甲', verdict: 'met' },
      { sentence: '二 乙', verdict: 'unknown', reason: '尚缺：claim.a' },
      { sentence: '二 丙', verdict: 'unknown', reason: '尚缺：claim.a' },
      { sentence: '三 丁', verdict: 'met', applies: false },
    ];
    expect(keepFindings(findings).trace).toBe('["mnnM",["尚缺：claim.a",1,2]]');
    expect(keepFindings([])).toStrictEqual({ sentences: [], trace: '[""]' });
  });

  it('do not take a trace for one of other sentences', () => {
    expect(() => readFindings({ sentences: ['一 甲'], trace: '["mm"]' })).toThrow(
      '2 verdicts for 1 sentences',
    );
    expect(() => readFindings({ sentences: ['一 甲'], trace: '["x"]' })).toThrow('no verdict is written x');
  });
});
