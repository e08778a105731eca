import { readdirSync } from 'node:fs';
import { schemeSet } from '@zhutui/core';
import { expect, it } from 'vitest';
import { packages } from './index.ts';

it('knows exactly the folders of schemes/', () => {
  const folders = readdirSync(new URL('../../../schemes', import.meta.url), { withFileTypes: true });
  const expected = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  expect(packages.map(({ folder }) => folder)).toEqual(expected.sort());
});

it('gives every package a digest, a notice and a status', () => {
  for (const one of packages) {
    expect(one.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(one.notice).not.toBe('');
    expect(['draft', 'published']).toContain(one.status);
  }
});

it('holds packages that fit together', () => {
  const set = schemeSet(packages);
  const schemes = packages.flatMap(({ plugins }) => plugins.filter(({ kind }) => kind === 'scheme'));
  expect(set.entries.map(({ scheme }) => scheme.id)).toEqual(schemes.map(({ id }) => id));
});
