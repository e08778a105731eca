import { expect, it } from 'vitest';
import { refusedBy } from './testing/lint-snippets.ts';

it('refuses the environment', async () => {
  const snippets = ['export const port = process.env.PORT;', 'export const { PORT } = process.env;'];
  expect(await refusedBy('zhutui/env-in-one-place', snippets)).toEqual(snippets);
});

it('lets through settings and the rest of the process', async () => {
  const snippets = ['export const port = settings.port;', 'process.exit(1);', 'export const env = shop.env;'];
  expect(await refusedBy('zhutui/env-in-one-place', snippets)).toEqual([]);
});
