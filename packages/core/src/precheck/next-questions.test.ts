import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessor } from '../assess/assess.ts';
import { factsSchema } from '../assess/facts-schema.ts';
import { anyToyFacts } from '../testing/any-toy-facts.ts';
import { toyFacts, toyScheme } from '../testing/toy-scheme.ts';
import { nextQuestions } from './next-questions.ts';

const schema = factsSchema(toyScheme);
const { town: _, ...member } = toyFacts.member;
const known = { member, registers: toyFacts.registers, received: [], filedOn: toyFacts.filedOn };
const after = (claim: object, more: object = {}) =>
  nextQuestions(toyScheme, schema.parse({ ...known, route: 'certificate', claim, ...more }));
const paths = (claim: object, more: object = {}) => after(claim, more).ask.map(({ path }) => path);

describe('the next question', () => {
  it('is the one whose answers settle most: a window that refuses before a number that only identifies', () => {
    expect(paths({})).toEqual(['claim.issuedOn', 'claim.level', 'claim.issuer', 'claim.number']);
    expect(after({}).ask[0]).toMatchObject({ waiting: ['二 1998年发证'], canRefuse: true });
    expect(after({}).ask.at(-1)).toMatchObject({ waiting: [], settles: 0, canRefuse: false });
  });

  it('is never one already answered, and there is none once something is unmet', () => {
    expect(paths({ issuedOn: '1998-06-30' })).not.toContain('claim.issuedOn');
    const refused = after({ issuedOn: '1997-06-30' });
    expect(refused).toMatchObject({ outcome: 'refused', ask: [] });
    expect(refused.decided).toContainEqual({ sentence: '二 1998年发证', verdict: 'unmet' });
  });

  it('is never a field not asked, nor one whose asking hangs on another answer', () => {
    const contest = (claim: object) => paths(claim, { route: 'contest' });
    expect(contest({})).not.toContain('claim.entrants');
    expect(contest({ highest: '决赛' })).not.toContain('claim.entrants');
    expect(contest({ highest: '复赛' })).toContain('claim.entrants');
  });

  it('may be about the member where there is no register to ask', () => {
    const facts = schema.parse({ route: 'certificate', claim: {}, filedOn: toyFacts.filedOn });
    const { ask } = nextQuestions(toyScheme, facts, { groups: ['claim', 'member', 'registers'] });
    expect(ask.find(({ path }) => path === 'member.holdsCard')).toMatchObject({ canRefuse: true });
    expect(ask.map(({ path }) => path)).not.toContain('registers.filed');
  });
});

it('tells decided sentences from open ones, each once', () => {
  const progress = after({ level: '一级' });
  expect(progress.open).toEqual(['二 1998年发证']);
  expect(progress.decided.map(({ sentence }) => sentence)).toContain('三 二级50元');
});

it('for any facts: what is decided stays so whatever is answered next, and only open fields are asked', () => {
  const assess = assessor(toyScheme);
  fc.assert(
    fc.property(anyToyFacts, (input) => {
      const facts = schema.parse(input);
      const { decided, open, ask } = nextQuestions(toyScheme, facts);
      const findings = assess(facts).findings.map(({ sentence }) => sentence);
      expect([...decided.map(({ sentence }) => sentence), ...open].sort()).toEqual([...findings].sort());
      for (const { path } of ask) expect(facts.missing).toContain(path);
    }),
    { numRuns: 300 },
  );
});
