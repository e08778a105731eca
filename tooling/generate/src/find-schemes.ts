import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of `schemes/` that are packages, by name, sorted. */
export function findSchemes(root: string): readonly string[] {
  const schemes = join(root, 'schemes');
  if (!existsSync(schemes)) return [];
  return readdirSync(schemes, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(schemes, entry.name, 'package.json')))
    .map((entry) => entry.name)
    .sort();
}
