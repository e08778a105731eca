import { describe, expect, it } from 'vitest';
import type { Cited, Facts, Item, LimitRule } from '../index.ts';
import { assessor, defineScheme, factsSchema, fen, matcher, refer, ZERO } from '../index.ts';
import { toyFacts, toyMatch, toyScheme } from '../testing/toy-scheme.ts';

const assess = assessor(toyScheme);
const schema = factsSchema(toyScheme, [toyMatch]);
const decide = (change: object = {}) => assess(schema.parse({ ...toyFacts, ...change }));
const withClaim = (change: object) => decide({ claim: { ...toyFacts.claim, ...change } });

describe('assess', () => {
  it('pays what the one applying sentence says and lists every sentence once in file order', () => {
    const decision = decide();
    expect(decision).toMatchObject({ outcome: 'eligible', amount: 10_000, missing: [] });
    expect(decision.findings.map((finding) => finding.sentence)).toEqual([
      '一 持卡会员',
      '四 1999年12月31日前申报',
      '五 每人一次',
      '二 1998年发证',
      '二 备案机构',
      '三 一级100元',
      '三 二级50元',
    ]);
    expect(decision.findings.at(-1)).toEqual({ sentence: '三 二级50元', verdict: 'met', applies: false });
    expect(decision.items).toEqual([{ sentence: '三 一级100元', amount: 10_000 }]);
  });

  it('refuses with every unmet sentence, not the first', () => {
    const decision = decide({ member: { holdsCard: false }, filedOn: '2000-01-01' });
    expect(decision).toMatchObject({ outcome: 'refused', amount: ZERO, items: [] });
    expect(decision.findings.filter((one) => one.verdict === 'unmet').map((one) => one.sentence)).toEqual([
      '一 持卡会员',
      '四 1999年12月31日前申报',
    ]);
  });

  it('runs the limits of the whole scheme before a route’s own where they stand above the routes, after them where below', () => {
    const cut = (times: number): Cited<LimitRule<Facts>> => ({
      [`三 乘${times}再减1元`]: (_: Facts, items: readonly Item[]) =>
        items.map((item) => ({ ...item, amount: fen(item.amount * times - 100) })),
    });
    const { certificate } = toyScheme.routes;
    if (certificate === undefined) throw new Error('no route');
    const { routes: _, ...rest } = toyScheme;
    const routes = { certificate: { ...certificate, limits: cut(2) } };
    const facts = schema.parse(toyFacts);
    expect(assessor({ ...rest, limits: cut(3), routes })(facts).amount).toBe((10_000 * 3 - 100) * 2 - 100);
    expect(assessor({ ...rest, routes, limits: cut(3) })(facts).amount).toBe((10_000 * 2 - 100) * 3 - 100);
  });

  it('refuses a well-formed answer outside the notice by a sentence', () => {
    const decision = withClaim({ level: '五级' });
    expect(decision.outcome).toBe('refused');
    expect(decision.findings.filter((one) => one.verdict === 'unmet')).toHaveLength(2);
  });

  it('is incomplete while an asked answer is missing, and says which', () => {
    const { issuedOn: _, ...claim } = toyFacts.claim;
    expect(decide({ claim })).toMatchObject({
      outcome: 'incomplete',
      missing: ['claim.issuedOn'],
      amount: ZERO,
    });
    expect(decide({ received: undefined })).toMatchObject({ outcome: 'incomplete', missing: ['received'] });
  });

  it('refers what a register does not know, and takes a ruling only on what was referred', () => {
    const facts = schema.parse({ ...toyFacts, registers: {} });
    expect(assess(facts)).toMatchObject({ outcome: 'referred', amount: ZERO });
    const rulings = [
      { sentence: '二 备案机构', met: true, reason: '电话核实' },
      { sentence: '一 持卡会员', met: true, reason: '不起作用' },
    ];
    expect(assess(facts, rulings)).toMatchObject({ outcome: 'eligible', amount: 10_000 });
    expect(
      assess(schema.parse({ ...toyFacts, registers: {}, member: { holdsCard: false } }), rulings).outcome,
    ).toBe('refused');
  });

  it('looks at the history of the programme, reversed awards apart', () => {
    const award = { programme: '玩具助推', planYear: 1999, amount: 5000, state: 'paid' };
    expect(decide({ received: [award] }).outcome).toBe('refused');
    expect(decide({ received: [{ ...award, state: 'reversed' }] }).outcome).toBe('eligible');
    expect(decide({ received: [{ ...award, planYear: 1998 }] }).outcome).toBe('eligible');
  });

  it('asks a dependent field only where it applies', () => {
    const contest = { route: 'contest', claim: { trade: '木工', highest: '决赛', rank: 1 } };
    const lists = [{ list: '玩具赛', item: '木工', included: true, source: '赛事公告' }];
    expect(decide({ ...contest, lists }).outcome).toBe('eligible');
    expect(decide(contest).outcome).toBe('referred');
    expect(decide({ ...contest, lists, claim: { ...contest.claim, highest: '复赛' } }).missing).toEqual([
      'claim.entrants',
    ]);
  });

  it('matches an award for those whom the policy names', () => {
    const match = matcher(toyMatch);
    const award = { amount: decide().amount, items: [], spent: ZERO, granted: [] };
    expect(match(schema.parse(toyFacts), award)).toMatchObject({ outcome: 'eligible', amount: 5000 });
    expect(
      match(schema.parse({ ...toyFacts, member: { holdsCard: true, town: '乙镇' } }), award).outcome,
    ).toBe('refused');
  });
});

it('leaves a referred payment to a person whatever is ruled: no ruling makes up an amount', () => {
  const pays = { '三 另行规定': () => refer('标准未公布') };
  const { programme, year, title, funder, notice } = toyScheme;
  const routes = { only: { title: '唯一', asks: {}, pays } };
  const open = defineScheme({ id: 'open', programme, year, title, funder, notice, routes });
  const facts = factsSchema(open).parse({ route: 'only' });
  const rulings = [{ sentence: '三 另行规定', met: true, reason: '核定' }];
  expect(assessor(open)(facts, rulings)).toMatchObject({ outcome: 'referred', amount: ZERO, items: [] });
});

describe('facts schema', () => {
  const issuesOf = (input: unknown) =>
    schema.safeParse(input).error?.issues.map((issue) => issue.path.join('.'));

  it('names the field of an impossible date, an unknown key and an unknown route', () => {
    expect(issuesOf({ ...toyFacts, claim: { ...toyFacts.claim, issuedOn: '1998-06-31' } })).toEqual([
      'claim.issuedOn',
    ]);
    expect(issuesOf({ ...toyFacts, claim: { ...toyFacts.claim, colour: 1 } })).toEqual(['claim.colour']);
    expect(issuesOf({ ...toyFacts, route: 'nowhere' })).toEqual(['route']);
    expect(issuesOf({ ...toyFacts, extra: 1 })).toEqual(['extra']);
    expect(issuesOf(7)).toEqual(['']);
  });

  it('reads an instant as its Shanghai day', () => {
    expect(decide({ filedOn: '1999-12-31T23:59:59+08:00' }).outcome).toBe('eligible');
    expect(decide({ filedOn: '1999-12-31T16:00:00Z' }).outcome).toBe('refused');
    expect(issuesOf({ ...toyFacts, filedOn: '1999-12-31T16:00:00' })).toEqual(['filedOn']);
  });
});
