import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsSchema } from '../assess/facts-schema.ts';
import type { Facts } from '../facts/facts.ts';
import type { Sentence } from '../notice/notice.ts';
import type { Allocation, Allotted, Candidate, Placing, Spending } from '../scheme/allocation.ts';
import { amountOf } from '../scheme/decision.ts';
import { defineScheme } from '../scheme/scheme.ts';
import { toyFacts, toyScheme } from '../testing/toy-scheme.ts';
import type { Fact } from '../values/judgement.ts';
import { fen, yuan } from '../values/money.ts';
import { allot } from './allot.ts';
import type { Allotment } from './allotment.ts';

const lottery = (placing: Omit<Placing, 'method'>): Allocation => ({ method: 'lottery', ...placing });
const firstCome = (placing: Omit<Placing, 'method'>): Allocation => ({ method: 'first come', ...placing });
const ranking = (placing: Omit<Placing, 'method'>): Allocation => ({ method: 'ranking', ...placing });
const whileFundsLast = (spending: Omit<Spending, 'method'>): Allocation => ({ method: 'funds', ...spending });
const { programme, year, title, funder, notice, needs, routes } = toyScheme;
const schemeWith = (allocates: Record<Sentence, Allocation>) =>
  defineScheme({
    id: 'set',
    programme,
    year,
    title,
    funder,
    notice,
    ...(needs ? { needs } : {}),
    routes: routes as never,
    allocates: allocates as never,
  });
const schema = factsSchema(toyScheme);
const TOWNS = ['甲镇', '乙镇', '丙镇'];
const factsIn = new Map(
  TOWNS.map((town) => [town, schema.parse({ ...toyFacts, member: { holdsCard: true, town } })]),
);
const candidate = (id: string, town = '甲镇', amount = 100, minute = 0): Candidate => ({
  id,
  facts: factsIn.get(town) as Facts,
  items: [{ sentence: '三 一级100元', amount: fen(amount) }],
  arrived: `1999-03-01T00:${String(minute).padStart(2, '0')}:00.000Z`,
});
const townOf = ({ member }: Facts) => member.town as string;

const candidates = fc.uniqueArray(
  fc
    .tuple(
      fc.string({ minLength: 1, maxLength: 4 }),
      fc.constantFrom(...TOWNS),
      fc.integer({ min: 1, max: 300 }),
      fc.nat(59),
    )
    .map((parts) => candidate(...parts)),
  { selector: ({ id }) => id, maxLength: 25 },
);
const weights = { 甲镇: 3, 乙镇: 2, 丙镇: 1 };
const allocations = fc.constantFrom<Allocation>(
  lottery({ quota: 3 }),
  lottery({ quota: { 甲镇: 2, 乙镇: 1 }, pool: townOf }),
  lottery({ quota: { total: 7, weights, reshared: true }, pool: townOf, otherwise: 'waiting' }),
  firstCome({ quota: 4, at: 'settlement' }),
  firstCome({ quota: { total: 5, weights }, pool: townOf, at: 'settlement', otherwise: 'waiting' }),
  ranking({ quota: 2, rank: ({ claim }) => claim.rank as number }),
  whileFundsLast({ order: 'arrival', funds: fen(500) }),
  whileFundsLast({ order: 'lot', funds: fen(500), otherwise: 'waiting' }),
);
const run = (allocation: Allocation, set: readonly Candidate[], more: Partial<Allotment> = {}) =>
  allot(schemeWith({ '七 名额': allocation }), { at: 'settlement', candidates: set, seed: 's', ...more });
const givenIn = (answers: ReadonlyMap<string, Allotted>) =>
  [...answers].flatMap(([id, answer]) => ('items' in answer ? [{ id, items: answer.items }] : []));
const sorted = (answers: ReadonlyMap<string, Allotted>) => [...answers].sort(([a], [b]) => (a < b ? -1 : 1));

describe('any allocation', () => {
  it('answers every candidate, the same in whatever order they come, and the same again', () => {
    fc.assert(
      fc.property(allocations, candidates, (allocation, set) => {
        const answers = run(allocation, set);
        expect([...answers.keys()].sort()).toEqual(set.map(({ id }) => id).sort());
        expect(sorted(run(allocation, [...set].reverse()))).toEqual(sorted(answers));
        expect(sorted(run(allocation, set, { before: answers }))).toEqual(sorted(answers));
      }),
    );
  });

  it('keeps what was given and who was turned away for good when others come later, within its bounds', () => {
    fc.assert(
      fc.property(allocations, candidates, fc.nat(), (allocation, set, cut) => {
        const first = run(allocation, set.slice(0, cut % (set.length + 1)));
        const after = run(allocation, set, { before: first });
        for (const [id, answer] of first)
          if ('items' in answer || answer.state !== 'waiting') expect(after.get(id)).toEqual(answer);
        expectBounds(allocation, after);
      }),
    );
  });

  it('gives no more places, and no more money, than there are', () => {
    fc.assert(
      fc.property(allocations, candidates, (allocation, set) =>
        expectBounds(allocation, run(allocation, set)),
      ),
    );
  });
});

function expectBounds(allocation: Allocation, answers: ReadonlyMap<string, Allotted>): void {
  const given = givenIn(answers);
  const spent = amountOf(given.flatMap(({ items }) => items));
  if (allocation.method === 'funds') expect(spent).toBeLessThanOrEqual(allocation.funds ?? 0);
  if (allocation.method === 'funds' || allocation.method === 'own') return;
  const { quota } = allocation;
  const most = typeof quota === 'number' ? quota : typeof quota.total === 'number' ? quota.total : 3;
  expect(given.length).toBeLessThanOrEqual(most);
}

describe('a lottery', () => {
  const set = Array.from({ length: 9 }, (_, at) => candidate(`a${at}`, TOWNS[at % 3]));

  it('fills each pool’s quota and says of the others that they were not drawn, by its sentence', () => {
    const answers = run(lottery({ quota: { 甲镇: 2, 乙镇: 1 }, pool: townOf }), set);
    const inTown = (at: number) => givenIn(answers).filter(({ id }) => Number(id.slice(1)) % 3 === at).length;
    expect([inTown(0), inTown(1), inTown(2)]).toEqual([2, 1, 0]);
    const out = [...answers.values()].filter((answer) => 'state' in answer);
    expect(out).toHaveLength(6);
    expect(out[0]).toEqual({ state: 'not drawn', sentence: '七 名额' });
  });

  it('shares again what a pool with few candidates leaves', () => {
    const few = set.filter(({ facts }) => townOf(facts) !== '甲镇');
    const quota = { total: 6, weights };
    expect(givenIn(run(lottery({ quota, pool: townOf }), few))).toHaveLength(3);
    expect(givenIn(run(lottery({ quota: { ...quota, reshared: true }, pool: townOf }), few))).toHaveLength(6);
  });

  it('leaves whoever’s pool is not known waiting, and gives them their turn once it is', () => {
    const placing = lottery({ quota: { 甲镇: 1 }, pool: ({ member }) => member.town as Fact<string> });
    const unknown = { ...candidate('b'), facts: schema.parse({ ...toyFacts, member: { holdsCard: true } }) };
    const first = run(placing, [candidate('a'), candidate('c'), unknown]);
    expect(first.get('b')).toEqual({ state: 'waiting', sentence: '七 名额' });
    expect(run(placing, [candidate('a'), candidate('c'), unknown], { before: first })).toEqual(first);
    const [holder] = givenIn(first);
    const others = ['a', 'c'].filter((id) => id !== holder?.id).map((id) => candidate(id));
    const later = run(placing, [...others, candidate('b')], { before: first });
    expect(givenIn(later).map(({ id }) => id)).toEqual(['b']);
  });

  it('takes nobody who comes after the draw', () => {
    const first = run(lottery({ quota: 2 }), set.slice(0, 3));
    const gone = givenIn(first)[0]?.id;
    const late = [...set.slice(0, 3).filter(({ id }) => id !== gone), candidate('late')];
    expect(run(lottery({ quota: 2 }), late, { before: first }).get('late')).toMatchObject({
      state: 'not drawn',
    });
  });
});

describe('first come first served', () => {
  const line = [
    candidate('c', '甲镇', 100, 1),
    candidate('a', '甲镇', 100, 2),
    candidate('b', '甲镇', 100, 3),
  ];

  it('goes by arrival, and one who waits moves up when a place comes free', () => {
    const allocation = firstCome({ quota: 1, at: 'settlement', otherwise: 'waiting' });
    const first = run(allocation, line);
    expect(givenIn(first).map(({ id }) => id)).toEqual(['c']);
    const after = run(allocation, line.slice(1), { before: first });
    expect(givenIn(after).map(({ id }) => id)).toEqual(['a']);
    expect(after.get('b')).toEqual({ state: 'waiting', sentence: '七 名额' });
  });

  it('is run at intake, each arrival against those before it', () => {
    const scheme = schemeWith({ '七 名额': firstCome({ quota: 2 }) });
    let before: ReadonlyMap<string, Allotted> = new Map();
    for (const at of [1, 2, 3])
      before = allot(scheme, { at: 'intake', candidates: line.slice(0, at), seed: 's', before });
    expect(before.get('b')).toEqual({ state: 'quota full', sentence: '七 名额' });
    expect(givenIn(before)).toHaveLength(2);
  });

  it('cannot be told without an arrival', () => {
    const unknown = line.map(({ arrived: _, ...one }) => one);
    expect(() => run(firstCome({ quota: 1, at: 'settlement' }), unknown)).toThrow('no arrival');
  });
});

it('a budget ends with the first whom it does not cover, and a recorded one takes the place of the stated', () => {
  const set = [
    candidate('a', '甲镇', 300, 1),
    candidate('b', '甲镇', 300, 2),
    candidate('c', '甲镇', 100, 3),
  ];
  const allocation = whileFundsLast({ order: 'arrival', funds: yuan(5) });
  expect(givenIn(run(allocation, set)).map(({ id }) => id)).toEqual(['a']);
  expect(givenIn(run(allocation, set, { funds: yuan(7) })).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

describe('several sentences over one set', () => {
  const scheme = schemeWith({
    '七 抽签': lottery({ quota: 4 }),
    '八 资金': whileFundsLast({ order: 'lot', funds: fen(250), otherwise: 'waiting' }),
  });
  const set = Array.from({ length: 6 }, (_, at) => candidate(`a${at}`));
  const first = allot(scheme, { at: 'settlement', candidates: set, seed: 's' });
  const states = (answers: ReadonlyMap<string, Allotted>) =>
    [...answers.values()]
      .map((answer) => ('state' in answer ? `${answer.state} ${answer.sentence}` : 'given'))
      .sort();

  it('are asked in file order of those still standing', () => {
    expect(states(first)).toEqual([
      'given',
      'given',
      'not drawn 七 抽签',
      'not drawn 七 抽签',
      'waiting 八 资金',
      'waiting 八 资金',
    ]);
  });

  it('one who waits for money keeps the place that was drawn', () => {
    const again = allot(scheme, { at: 'settlement', candidates: set, seed: 's', before: first });
    expect(sorted(again)).toEqual(sorted(first));
    const richer = allot(scheme, {
      at: 'settlement',
      candidates: set,
      seed: 's',
      before: first,
      funds: fen(400),
    });
    expect(states(richer).filter((state) => state === 'given')).toHaveLength(4);
  });

  it('a state of another moment is left as it is', () => {
    const other = new Map<string, Allotted>([['a0', { state: 'quota full', sentence: '六 受理' }]]);
    const answers = allot(scheme, { at: 'settlement', candidates: set, seed: 's', before: other });
    expect(answers.get('a0')).toEqual(other.get('a0'));
  });
});
