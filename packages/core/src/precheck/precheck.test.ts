import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessor } from '../assess/assess.ts';
import { factsSchema } from '../assess/facts-schema.ts';
import { type AnyScheme, defineScheme, flag, holds, text, yuan } from '../index.ts';
import { precheckSchema } from '../platform/precheck-schema.ts';
import { anyToyFacts } from '../testing/any-toy-facts.ts';
import { toyFacts, toyScheme } from '../testing/toy-scheme.ts';
import { precheck } from './precheck.ts';

const { number: _, ...claim } = toyFacts.claim;
const known = { ...toyFacts, claim };
const of = (change: object, options = {}) =>
  precheck(toyScheme, factsSchema(toyScheme).parse({ ...known, ...change }), options);

/** One certificate once for ever, told by its number. */
const onceEach: AnyScheme = defineScheme({
  id: 'once-each',
  programme: '玩具助推',
  year: 1999,
  title: '一证一次',
  funder: '玩具总工会',
  notice: { title: '通知', issuer: '玩具总工会', issuedOn: '1999-01-01' },
  needs: { member: { holdsCard: flag('持卡') } },
  requires: { '一 持卡': ({ member }) => holds(member.holdsCard) },
  routes: {
    only: {
      title: '证书',
      once: { '五 一证一次': { per: { claim: 'number' }, period: 'ever' } },
      asks: { number: text('证书编号', { recordedAs: 'certificate' }) },
      pays: { '三 每证50元': () => yuan(50) },
    },
  },
});

describe('a pre-check', () => {
  it('comes to the decision of the same facts without what no sentence needs', () => {
    expect(of({})).toMatchObject({
      outcome: 'eligible',
      amount: 10_000,
      open: [],
      ask: [],
      asksHistory: false,
    });
  });

  it('never asks for the number by which a notice tells certificates apart', () => {
    const schema = factsSchema(onceEach);
    const { ask, outcome } = precheck(onceEach, schema.parse({ route: 'only', received: [] }));
    expect([outcome, ask.map(({ path }) => path)]).toEqual(['incomplete', ['member.holdsCard']]);
    const facts = { route: 'only', member: { holdsCard: true } };
    expect(precheck(onceEach, schema.parse(facts))).toMatchObject({ asksHistory: true, ask: [] });
    expect(precheck(onceEach, schema.parse({ ...facts, received: [] }))).toMatchObject({
      outcome: 'eligible',
    });
  });

  it('asks for what a register is asked by, though no sentence says that it waits for it', () => {
    const { issuer: __, ...rest } = claim;
    expect(of({ claim: rest, registers: {} }).ask.map(({ path }) => path)).toEqual(['claim.issuer']);
  });

  it('asks of earlier awards last, and not where a sentence already refuses', () => {
    const { received: __, ...rest } = known;
    const schema = factsSchema(toyScheme);
    const { issuedOn: ___, ...undated } = claim;
    expect(precheck(toyScheme, schema.parse({ ...rest, claim: undated })).asksHistory).toBe(false);
    expect(precheck(toyScheme, schema.parse(rest))).toMatchObject({
      asksHistory: true,
      open: ['五 每人一次'],
    });
    expect(precheck(toyScheme, schema.parse(rest), { skipped: ['received'] })).toMatchObject({
      outcome: 'incomplete',
      asksHistory: false,
    });
    const late = { ...rest, filedOn: '2000-01-01' };
    expect(precheck(toyScheme, schema.parse(late))).toMatchObject({ outcome: 'refused', asksHistory: false });
  });

  it('tells of a refusal on which answers it hangs, and which others would do', () => {
    expect(of({ claim: { ...claim, level: '九级' } }).changes).toEqual([
      {
        sentence: '三 一级100元',
        path: 'claim.level',
        label: '等级',
        answers: ['一级（高级技师）', '二级（技师）'],
      },
      {
        sentence: '三 二级50元',
        path: 'claim.level',
        label: '等级',
        answers: ['一级（高级技师）', '二级（技师）'],
      },
    ]);
    expect(of({ claim: { ...claim, issuedOn: '1997-12-31' } }).changes).toEqual([
      { sentence: '二 1998年发证', path: 'claim.issuedOn', label: '发证日期', answers: [] },
    ]);
    expect(of({ filedOn: '2000-01-01' }).changes).toEqual([]);
  });

  it('for any facts: fits its schema, refuses what the decision refuses, grants what it grants', () => {
    const assess = assessor(toyScheme);
    fc.assert(
      fc.property(anyToyFacts, (input) => {
        const facts = factsSchema(toyScheme).parse(input);
        const said = precheck(toyScheme, facts);
        const { outcome, amount } = assess(facts);
        const schema = precheckSchema(toyScheme, facts.route);
        expect(schema.parse(JSON.parse(JSON.stringify(said)))).toEqual(said);
        expect(said.outcome === 'refused').toBe(outcome === 'refused');
        if (outcome === 'eligible') expect(said).toMatchObject({ outcome, amount });
        if (said.outcome !== 'incomplete') expect(said.ask).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
