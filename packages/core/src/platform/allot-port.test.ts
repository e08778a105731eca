import { describe, expect, it } from 'vitest';
import type { Allocation, Allotted, Item } from '../index.ts';
import {
  type AllotCandidate,
  type AllotRun,
  allotmentsSchema,
  choice,
  defineScheme,
  fen,
  localAssessPort,
  schemeSet,
  strictPlugin,
  yuan,
} from '../index.ts';

const PAY = '三 每人100元';
const item: Item = { sentence: PAY, amount: yuan(100) };

const port = (allocates: Allocation) => {
  const scheme = defineScheme({
    id: 'sets',
    programme: '集',
    year: 1999,
    title: '集体',
    funder: '集',
    notice: { title: '集', issuer: '集', issuedOn: '1999-01-01' },
    allocates: { '五 统一分配': allocates as never },
    routes: {
      one: { title: '一', asks: { town: choice('镇', ['甲', '乙']) }, pays: { [PAY]: () => yuan(100) } },
    },
  });
  return localAssessPort(
    schemeSet([{ folder: 'sets', status: 'draft', digest: '', plugins: [strictPlugin(scheme)] }]),
  );
};
const candidate = (id: string, town = '甲', more: Partial<AllotCandidate> = {}): AllotCandidate => ({
  id,
  arrived: `1999-03-01T00:00:0${id}.000Z`,
  facts: { route: 'one', claim: { town } },
  items: [item],
  ...more,
});
const run = (candidates: readonly AllotCandidate[], more: Partial<AllotRun> = {}): AllotRun => ({
  at: 'settlement',
  seed: 'seed',
  funds: null,
  candidates,
  ...more,
});
const own = (answer: (id: string) => unknown): Allocation => ({
  method: 'own',
  decides: ({ candidates }) => new Map(candidates.map(({ id }) => [id, answer(id) as Allotted])),
});

describe('a set before the port to the rules', () => {
  it('is answered as JSON, each candidate once', async () => {
    const funds = port({ method: 'funds', order: 'arrival' });
    const answer = await funds.allot('sets', run([candidate('2'), candidate('1')], { funds: yuan(150) }));
    expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
    expect(answer).toStrictEqual({
      ok: true,
      value: [
        ['2', { state: 'quota full', sentence: '五 统一分配' }],
        ['1', { items: [item] }],
      ],
    });
    expect(await funds.allot('none', run([]))).toMatchObject({ reasons: [{ code: 'no-scheme' }] });
  });

  it('names the fact that cannot be read', async () => {
    const bad = candidate('1', '甲', { facts: { route: 'one', claim: { city: '甲' } } });
    const answer = await port({ method: 'lottery', quota: 1 }).allot('sets', run([bad]));
    expect(answer).toMatchObject({ reasons: [{ code: 'bad-fact', path: 'claim.city' }] });
  });

  it.each([
    ['more than was decided', () => ({ items: [{ ...item, amount: fen(10_001) }] })],
    ['twice what was decided', () => ({ items: [item, item] })],
    ['money of a sentence that gave none', () => ({ items: [{ ...item, sentence: '三 另给' }] })],
    ['money to another payee', () => ({ items: [{ ...item, payee: '别人' }] })],
    ['nothing without a state', () => ({ items: [] })],
    ['an amount that is none', () => ({ items: [{ ...item, amount: Number.NaN }] })],
    ['a promise', async () => ({ items: [item] })],
    ['a word', () => 'given'],
    ['a state without its sentence', () => ({ state: 'waiting' })],
  ])('with an own allocation that answers %s is refused, and the sentence named', async (_, answer) => {
    await expect(port(own(answer)).allot('sets', run([candidate('1')]))).rejects.toMatchObject({
      name: 'RuleError',
      sentence: '五 统一分配',
    });
  });

  it('with an own allocation that forgets somebody, or answers no Map, is refused', async () => {
    const forgets: Allocation = { method: 'own', decides: () => new Map() };
    const none: Allocation = { method: 'own', decides: (() => []) as never };
    for (const bad of [forgets, none])
      await expect(port(bad).allot('sets', run([candidate('1')]))).rejects.toMatchObject({
        name: 'RuleError',
      });
  });

  it('with a pool or a rank that is none is refused', async () => {
    const pool: Allocation = { method: 'lottery', quota: { 甲区: 1 }, pool: () => 1 as never };
    const rank: Allocation = { method: 'ranking', quota: 1, rank: () => Number.NaN };
    for (const bad of [pool, rank])
      await expect(port(bad).allot('sets', run([candidate('1'), candidate('2')]))).rejects.toMatchObject({
        sentence: '五 统一分配',
      });
  });
});

describe('the answers to a set', () => {
  const schema = allotmentsSchema(run([candidate('1'), candidate('2')]));
  const given = ['1', { items: [item] }];
  const full = ['2', { state: 'quota full', sentence: '五 统一分配' }];

  it('hold for everybody, once, within what was decided', () => {
    expect(schema.safeParse([given, full]).success).toBe(true);
    const wrong: readonly unknown[] = [
      [given],
      [given, full, full],
      [given, given],
      [given, ['3', { items: [item] }]],
      [given, ['2', { state: 'lost', sentence: '五 统一分配' }]],
      [given, ['2', { state: 'waiting', sentence: '' }]],
      [given, ['2', { items: [] }]],
      [given, ['2', { items: [{ ...item, amount: null }] }]],
      [given, ['2', { items: [{ ...item, amount: 10_001 }] }]],
      [given, ['2', { items: [item], more: 1 }]],
      null,
    ];
    for (const answers of wrong) expect(schema.safeParse(answers).success).toBe(false);
  });
});

describe('a place under facts that were put right', () => {
  const pools: Allocation = {
    method: 'first come',
    quota: { 甲: 1, 乙: 1 },
    pool: ({ claim }) => claim.town as never,
  };
  const held = { items: [] };
  const placed = (id: string, town: string, was?: string): AllotCandidate =>
    candidate(id, town, {
      items: [],
      before: held,
      ...(was === undefined ? {} : { was: { route: 'one', claim: { town: was } } }),
    });
  const answersOf = async (allocation: Allocation, candidates: readonly AllotCandidate[]) => {
    const answer = await port(allocation).allot('sets', run(candidates, { at: 'intake' }));
    return answer.ok ? answer.value.map(([, one]) => ('state' in one ? one.state : 'given')) : [];
  };

  it('is kept in the same pool, whoever waits', async () => {
    const waits = candidate('2', '甲', { items: [], before: { state: 'waiting', sentence: '五 统一分配' } });
    expect(await answersOf(pools, [placed('1', '甲', '甲'), waits])).toStrictEqual(['given', 'waiting']);
  });

  it('moves into another pool that has a place left, and not into a full one', async () => {
    expect(await answersOf(pools, [placed('1', '乙', '甲')])).toStrictEqual(['given']);
    expect(await answersOf(pools, [placed('1', '乙', '甲'), placed('2', '乙')])).toStrictEqual([
      'quota full',
      'given',
    ]);
  });

  it('is asked for anew where it costs more, and kept where it does not', async () => {
    const purse: Allocation = { method: 'funds', order: 'arrival', at: 'intake', funds: yuan(250) };
    const other = candidate('1', '甲', { before: { items: [item] } });
    const costs = (amount: number) =>
      candidate('2', '甲', {
        items: [{ ...item, amount: yuan(amount) }],
        before: { items: [item] },
        was: { route: 'one', claim: { town: '乙' } },
      });
    expect(await answersOf(purse, [other, costs(50)])).toStrictEqual(['given', 'given']);
    expect(await answersOf(purse, [other, costs(150)])).toStrictEqual(['given', 'given']);
    expect(await answersOf(purse, [other, costs(151)])).toStrictEqual(['given', 'quota full']);
  });
});
