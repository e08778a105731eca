import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './copied-checkout.ts';

/** The files that the guide of `schemes/` writes out, by their paths: its example is what the test runs. */
export function guideFiles(): ReadonlyMap<string, string> {
  const guide = readFileSync(join(ROOT, 'schemes/README.md'), 'utf8');
  return new Map(
    [...guide.matchAll(FILE)].map(([, path = '', , text = '']) => [path, `${text.trimEnd()}\n`] as const),
  );
}

/** A path in bold and code, then its fenced text; a longer fence may hold shorter ones. */
const FILE = /^\*\*`(schemes\/[^`]+)`\*\*\n\n(`{3,4})\w*\n([\s\S]*?)\n\2$/gm;
