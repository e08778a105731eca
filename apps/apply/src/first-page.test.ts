import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const dist = new URL('../dist/', import.meta.url);
const LIMIT_BYTES = 110_000;

it('the first page loads at most 110 kB of script and style, compressed', () => {
  const page = readFileSync(new URL('index.html', dist), 'utf8');
  const loaded = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
  const sizes = loaded.map((path) => gzipSync(readFileSync(new URL(path, dist))).length);
  expect(loaded.filter((path) => path.endsWith('.js'))).not.toEqual([]);
  expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(LIMIT_BYTES);
});
