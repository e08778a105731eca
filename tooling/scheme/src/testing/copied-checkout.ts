import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this checkout. */
export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** A copy of what a package of `schemes/` is made and tried with. */
export interface CopiedCheckout {
  readonly root: string;
  /** Makes every package findable by its name, as an installation does. */
  readonly link: () => void;
  /** Every source file with a digest of its bytes. */
  readonly sources: () => ReadonlyMap<string, string>;
  readonly remove: () => void;
}

const AREAS = [
  'packages/core',
  'packages/harness',
  'packages/registry',
  'schemes',
  'tooling/lint',
  'tooling/scheme',
  'tooling/generate',
];

export function copyCheckout(): CopiedCheckout {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'zhutui-checkout-')));
  for (const area of [...AREAS, 'tsconfig.base.json'])
    cpSync(join(ROOT, area), join(root, area), {
      recursive: true,
      filter: (path) => !MADE.has(basename(path)),
    });
  const modules = join(root, 'node_modules');
  for (const [owner, name] of OUTSIDE) linkTo(join(ROOT, owner, 'node_modules', name), join(modules, name));
  return {
    root,
    link() {
      for (const folder of packagesOf(root)) linkTo(folder, join(modules, '@zhutui', basename(folder)));
    },
    sources: () => new Map(filesOf(root, '').map((path) => [path, digestOf(join(root, path))])),
    remove: () => rmSync(root, { recursive: true }),
  };
}

/** Made by the project itself: never a source. */
const MADE = new Set(['node_modules', 'generated.ts', '.cache', 'dist']);

/** Whose installation brings what is not ours. */
const OUTSIDE = [
  ['packages/core', 'zod'],
  ['packages/harness', 'esbuild'],
  ['packages/harness', 'oxc-parser'],
  ['packages/harness', 'vitest'],
  ['packages/harness', '@types/node'],
] as const;

function linkTo(target: string, link: string): void {
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(realpathSync(target), link);
}

const packagesOf = (root: string): string[] =>
  ['packages', 'schemes', 'tooling'].flatMap((area) =>
    readdirSync(join(root, area), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(root, area, name)),
  );

const filesOf = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !MADE.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesOf(root, path) : [path];
    });

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
