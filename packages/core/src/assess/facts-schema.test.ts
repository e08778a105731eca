import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersSchema, type Facts, factsSchema, neededBy, Unknown } from '../index.ts';
import { toyFacts, toyMatch, toyScheme } from '../testing/toy-scheme.ts';

const schema = factsSchema(toyScheme, [toyMatch]);
const issuesOf = (input: unknown) =>
  schema.safeParse(input).error?.issues.map((issue) => issue.path.join('.'));
const parse = (change: object): Facts => schema.parse({ ...toyFacts, ...change });
const award = { programme: '玩具助推', planYear: 1999, amount: 5000, state: 'paid' };

describe('facts as JSON', () => {
  it('are unknown where absent, "none" where null, known to be none where empty', () => {
    expect(parse({ received: undefined }).received).toEqual(new Unknown(['received']));
    expect(parse({ filedOn: undefined }).filedOn).toEqual(new Unknown(['filedOn']));
    expect(parse({ member: {} }).member.holdsCard).toEqual(new Unknown(['member.holdsCard']));
    expect(parse({ member: { holdsCard: null } }).member.holdsCard).toBeNull();
    expect(parse({ received: [] }).received).toEqual([]);
    expect(parse({ lists: undefined }).lists).toEqual([]);
  });

  it('lack a claim’s answer only where it is asked', () => {
    const contest = (claim: object) => schema.parse({ route: 'contest', claim }).missing;
    expect(contest({})).toEqual(['claim.trade', 'claim.highest', 'claim.rank']);
    expect(contest({ highest: '决赛' })).toEqual(['claim.trade', 'claim.rank']);
    expect(contest({ highest: '复赛' })).toEqual(['claim.trade', 'claim.rank', 'claim.entrants']);
    expect(contest({ trade: null, highest: null, rank: null })).toEqual([]);
  });

  it('read a dependent answer as unknown by what it hangs on, and as "none" where it is not asked', () => {
    expect(schema.parse({ route: 'contest' }).claim.entrants).toEqual(new Unknown(['claim.highest']));
    expect(schema.parse({ route: 'contest', claim: { highest: '决赛' } }).claim.entrants).toBeNull();
  });

  it.each([
    ['a key of another group', { claim: { ...toyFacts.claim, holdsCard: true } }, ['claim.holdsCard']],
    ['two unknown keys, the first named', { one: 1, two: 2 }, ['one']],
    [
      'every wrong answer',
      { claim: { level: 1, issuedOn: '1998-06-31' }, member: { holdsCard: 'yes' } },
      ['claim.level', 'claim.issuedOn', 'member.holdsCard'],
    ],
    ['an award of a broken sum', { received: [{ ...award, amount: 0.5 }] }, ['received.0.amount']],
    [
      'an award in an unknown state',
      { received: [award, { ...award, state: 'lost' }] },
      ['received.1.state'],
    ],
    ['an entry without its list', { lists: [{ item: '木工' }] }, ['lists.0.list']],
    ['a group that is a list', { member: [] }, ['member']],
    ['a group that is null', { claim: null }, ['claim']],
    ['an unknown route', { route: 'nowhere' }, ['route']],
    ['a route every object inherits', { route: 'toString' }, ['route']],
  ])('name %s', (_, change, paths) => expect(issuesOf({ ...toyFacts, ...change })).toEqual(paths));

  it.each([[undefined], [null], [7], ['text'], [[]]])('are no %j', (input) =>
    expect(issuesOf(input)).toHaveLength(1),
  );

  it.each([
    [{ received: [7] }, '应为一个对象（{…}）'],
    [{ lists: {} }, '应为一个列表（[…]）'],
    [{ lists: [{ list: '', item: '木工' }] }, '不能为空'],
    [{ received: [{ ...award, amount: -1 }] }, '不能小于0'],
    [{ received: [{ ...award, amount: 0.5 }] }, '应为整数'],
    [{ filedOn: 1999 }, '应为文字'],
  ])('say of %j in plain Chinese what belongs there', (change, message) =>
    expect(schema.safeParse({ ...toyFacts, ...change }).error?.issues.map((issue) => issue.message)).toEqual([
      message,
    ]),
  );

  it('take no member that a JSON text smuggles in as __proto__', () => {
    expect(issuesOf(JSON.parse('{"route":"certificate","__proto__":{"member":{"holdsCard":true}}}'))).toEqual(
      ['__proto__'],
    );
    expect(issuesOf(JSON.parse('{"__proto__":{"route":"certificate"}}'))).toEqual(['route']);
    expect(issuesOf(JSON.parse('{"route":"certificate","claim":{"__proto__":{"level":"一级"}}}'))).toEqual([
      'claim.__proto__',
    ]);
  });

  it('never throw, and say in Chinese what is wrong', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('route', 'claim', 'member', 'lists', 'received', 'filedOn', 'x'),
          fc.jsonValue(),
        ),
        (input) => {
          const { error } = schema.safeParse(input);
          for (const { message } of error?.issues ?? []) {
            expect(message).toMatch(/\p{Script=Han}/u);
            expect(message).not.toMatch(/期望|object|array|string|number/);
          }
        },
      ),
    );
  });
});

describe('what a scheme needs', () => {
  it('is its own fields and those of its match policies', () => {
    expect(Object.keys(neededBy(toyScheme, [toyMatch]).member)).toEqual(['holdsCard', 'town']);
    expect(neededBy(toyScheme).employer).toEqual({});
  });

  it('is read field by field where only a part is given', () => {
    const answers = answersSchema(neededBy(toyScheme).member);
    expect(answers.parse({ town: ' 甲镇 ' })).toEqual({ town: '甲镇' });
    expect(answers.safeParse({ shoe: 42 }).success).toBe(false);
  });
});
