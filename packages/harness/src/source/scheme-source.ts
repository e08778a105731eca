import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { type Module, parseModule } from './parse-module.ts';

/** The modules of one scheme package by their paths within it, the entry first. */
export interface SchemeSource {
  /** Where the package stands: other packages are resolved from here. */
  readonly folder: string;
  readonly modules: ReadonlyMap<string, Module>;
  /** What could not be read or parsed. */
  readonly faults: readonly string[];
}

/** Reads one file of a package by its path within it; undefined where there is none. */
export type ReadText = (path: string) => Promise<string | undefined>;

export const ENTRY = 'index.ts';

/** Follows the relative imports of `index.ts`; nothing outside the folder is read. */
export async function readSchemeSource(
  folder: string,
  read: ReadText = textIn(folder),
): Promise<SchemeSource> {
  const modules = new Map<string, Module>();
  const faults: string[] = [];
  const wanted = [ENTRY];
  for (const path of wanted) {
    const text = await read(path);
    const module = text === undefined ? undefined : parseModule(path, text);
    if (module === undefined) faults.push(`读不到 ${path}`);
    else {
      modules.set(path, module);
      faults.push(...module.faults);
      for (const next of relativeImports(module)) if (!wanted.includes(next)) wanted.push(next);
    }
  }
  return { folder, modules, faults };
}

/** Reads a folder of the disk; undefined where there is no such file. */
export const textIn =
  (folder: string): ReadText =>
  (path) =>
    readFile(join(folder, path), 'utf8').catch(() => undefined);

/** Where an import of a module leads within the package. */
export const pathWithin = (from: string, to: string): string => posix.join(posix.dirname(from), to);

const relativeImports = ({ path, imports }: Module): string[] =>
  imports.filter((to) => to.startsWith('.')).map((to) => pathWithin(path, to));
