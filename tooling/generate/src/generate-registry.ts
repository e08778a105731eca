import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestScheme } from './digest-scheme.ts';
import { findSchemes } from './find-schemes.ts';
import { type FoundScheme, registrySource } from './registry-source.ts';

/** What a run found: the schemes written, and folders passed over because they have no `index.ts` yet. */
export interface Generated {
  readonly schemes: readonly FoundScheme[];
  readonly passedOver: readonly string[];
  /** Whether the module was written anew. */
  readonly changed: boolean;
}

/** Writes the registry's generated module under `root` when its text changed. Rejects when a scheme does not bundle. */
export async function generateRegistry(root: string): Promise<Generated> {
  const folders = findSchemes(root);
  const whole = folders.filter((folder) => existsSync(join(root, 'schemes', folder, 'index.ts')));
  const schemes = await Promise.all(whole.map((folder) => readScheme(root, folder)));
  const changed = replace(join(root, 'packages/registry/src/generated.ts'), registrySource(schemes));
  return { schemes, changed, passedOver: folders.filter((folder) => !whole.includes(folder)) };
}

async function readScheme(root: string, folder: string): Promise<FoundScheme> {
  const path = join(root, 'schemes', folder);
  const notice = join(path, 'notice.md');
  return {
    folder,
    digest: await digestScheme(path),
    notice: existsSync(notice) ? readFileSync(notice, 'utf8') : '',
  };
}

/** Replaced in one rename, so that whoever reads at the same time sees the old text or the new, never half. */
function replace(path: string, text: string): boolean {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, text);
  renameSync(draft, path);
  return true;
}
