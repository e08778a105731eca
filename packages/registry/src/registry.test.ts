import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findScheme, packages, registry } from './index.ts';

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

it('finds every scheme by its id and answers nothing for an id that is not there', () => {
  for (const scheme of registry.schemes) expect(findScheme(scheme.id)).toBe(scheme);
  expect(findScheme('no-such-scheme')).toBeUndefined();
});
