import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../../../', import.meta.url).pathname;
const ID = /\b(?:N16|N23|FS16)-(?:[A-Zx]\d?|\d+(?:-\d+)*)|\bP15\b/g;
const SEARCHED = ['apps', 'packages', 'schemes', 'tooling'];

/** Which files cite which requirement: tests by their names, written cases by their column. */
export function citations(): Map<string, string[]> {
  const cited = new Map<string, string[]>();
  for (const file of SEARCHED.flatMap((folder) => testsBelow(folder))) {
    for (const id of new Set(readFileSync(join(ROOT, file), 'utf8').match(ID) ?? []))
      cited.set(id, [...(cited.get(id) ?? []), file]);
  }
  return cited;
}

function testsBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', 'dist', 'requirements'].includes(entry.name) ? [] : testsBelow(path);
    return /\.test\.tsx?$|^cases.*\.md$/.test(entry.name) ? [path] : [];
  });
}
