import { type Allocates, type Allocation, defineScheme, flag, holds, text, yuan } from '@zhutui/core';
import { CITY } from './toy-city.ts';

const all =
  (answer: (id: string, items: readonly object[]) => unknown): Allocates<never> =>
  ({ candidates }) =>
    new Map(candidates.map(({ id, items }) => [id, answer(id, items) as never]));
const more = (_: string, items: readonly object[]) => ({
  items: items.map((item) => ({ ...item, amount: 20_000 })),
});
const kept: unknown[] = [];

/** What a scheme may work out itself over a set, done as no plugin should. */
const DECIDES = {
  loops: () => {
    for (;;) kept.length = 0;
  },
  throws: () => {
    throw new Error('no way');
  },
  more: all(more),
  forgets: () => new Map(),
  nan: all((_, items) => ({ items: items.map((item) => ({ ...item, amount: Number.NaN })) })),
  promise: (async () => new Map()) as never,
  hoards: () => {
    for (;;) kept.push({ more: [kept.length] });
  },
  clock: all((_, items) => ({ items, at: Date.now() })),
} as const satisfies Readonly<Record<string, Allocates<never>>>;

export type BadSet = keyof typeof DECIDES;
export const badSetNames = Object.keys(DECIDES) as readonly BadSet[];

const scheme = (id: string, allocation: Allocation<never>) =>
  defineScheme({
    id,
    programme: id,
    year: 1999,
    title: `坏集体 ${id}`,
    funder: CITY,
    notice: { title: '坏通知', issuer: CITY, issuedOn: '1999-01-01' },
    needs: { member: { holdsCard: flag('持卡') } },
    requires: { '一 持卡会员': ({ member }) => holds(member.holdsCard) },
    allocates: { '五 统一分配': allocation as never },
    routes: {
      one: { title: '一类', asks: { number: text('编号') }, pays: { '三 每人100元': () => yuan(100) } },
    },
  });

/** Each at settlement as `set-…`, those that hold the worker up or give too much at intake too, as `intake-…`; one of each that is in order. */
export const badSets = [
  ...badSetNames.map((name) => scheme(`set-${name}`, { method: 'own', decides: DECIDES[name] })),
  ...(['loops', 'throws', 'more'] as const).map((name) =>
    scheme(`intake-${name}`, { method: 'own', at: 'intake', decides: DECIDES[name] }),
  ),
  scheme('set-fair', { method: 'lottery', quota: 1 }),
  scheme('intake-fair', { method: 'first come', quota: 1 }),
];
