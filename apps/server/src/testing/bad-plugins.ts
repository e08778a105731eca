import { defineScheme, type SchemePackage, text, yuan } from '@zhutui/core';
import { toyMatch, toyScheme } from '@zhutui/core/testing';
import { badSets } from './bad-sets.ts';

type Rule = (view: { readonly claim: Record<string, unknown> }) => unknown;

/** A scheme whose one payment sentence is carried out by a rule that no plugin should have. */
function scheme(id: string, rule: Rule) {
  return defineScheme({
    id,
    programme: '坏规则',
    year: 1999,
    title: `坏计划 ${id}`,
    funder: '玩具总工会',
    notice: { title: '坏通知', issuer: '玩具总工会', issuedOn: '1999-01-01' },
    routes: { only: { title: '唯一', asks: { name: text('名称') }, pays: { '三 每人1元': rule as never } } },
  });
}

const wait = async (): Promise<void> => {
  await Promise.resolve();
};
const kept: unknown[] = [];

const BAD: Readonly<Record<string, Rule>> = {
  throws: ({ claim }) => {
    throw new Error(`no way with ${String(claim.name)}`);
  },
  loops: ({ claim }) => {
    while (claim.name !== 'stop') kept.length = 0;
    return yuan(1);
  },
  hoards: () => {
    for (;;) kept.push({ more: [kept.length] });
  },
  'hoards-in-one-step': () => {
    const map = new Map<number, number>();
    for (let at = 0; ; at += 1) map.set(at, at);
  },
  nan: () => Number.NaN,
  text: () => '100',
  promise: async () => {
    await wait();
    return yuan(1);
  },
  'loops-later': () => {
    void (async () => {
      for (;;) await wait();
    })();
    return yuan(1);
  },
  'throws-later': () => {
    void wait().then(() => Promise.reject(new Error('later')));
    return yuan(1);
  },
  mutates: ({ claim }) => {
    claim.name = 'another';
    return yuan(1);
  },
  clock: () => yuan(new Date().getFullYear()),
  'clock-in-secret': () => {
    try {
      return yuan(Date.now());
    } catch {
      return yuan(1);
    }
  },
  chance: () => yuan(Math.floor(Math.random() * 10)),
  exits: () => process.exit(0),
  odd: ({ claim }) => (claim.name === 'odd' ? -1 : yuan(1)),
};

export const bad = Object.keys(BAD);

export const packages: readonly SchemePackage[] = [
  { folder: 'toy', status: 'published', digest: 'toy', plugins: [toyScheme, toyMatch] },
  ...Object.entries(BAD).map(([id, rule]) => ({
    folder: id,
    status: 'published' as const,
    digest: id,
    plugins: [scheme(id, rule)],
  })),
  { folder: 'bad-sets', status: 'published', digest: 'bad-sets', plugins: badSets },
];
