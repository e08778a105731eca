// @ts-check
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Everything made at run time that is no build output; git-ignored. */
export const CACHE = join(ROOT, '.cache');
/** Where the package manager is put, apart from the workspace it installs. */
export const TOOLS = join(CACHE, 'tools');

/** Programs first looked for in our own folders: turbo must find this pnpm and no other. */
export const SEARCH_PATH = [
  join(TOOLS, 'node_modules/.bin'),
  join(ROOT, 'node_modules/.bin'),
  process.env.PATH ?? '',
].join(delimiter);
