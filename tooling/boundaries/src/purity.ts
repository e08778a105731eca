import { type Breach, type Package, packageOf, type SourceFile, type Workspace } from './workspace.ts';

/** What these packages may import besides their own workspace: a rule or a form runs in any JavaScript. */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  core: ['zod', 'zod/locales'],
  registry: [],
  wording: [],
  form: ['react'],
};

/**
 * Pure packages that reach for Node or a library, a contract that is more than types, and files that reach into
 * another package by path.
 */
export function purityBreaches({ packages }: Workspace): readonly Breach[] {
  return packages.flatMap((one) =>
    one.files
      .filter(({ test }) => !test)
      .flatMap((file) => [...impure(one, file), ...loadedContract(one, file), ...byPath(one, file)]),
  );
}

function impure(one: Package, { path, imports }: SourceFile): readonly Breach[] {
  const allowed = one.area === 'schemes' ? [] : OUTSIDE[one.name];
  if (allowed === undefined || one.area === 'tooling' || one.area === 'apps') return [];
  return imports
    .filter(({ from }) => !from.startsWith('.') && packageOf(from) === undefined && !allowed.includes(from))
    .map(({ from }) => ({ path, message: `${one.name} is pure and may not import ${from}` }));
}

function loadedContract({ name }: Package, { path, imports }: SourceFile): readonly Breach[] {
  if (name !== 'contract') return [];
  return imports
    .filter(({ from, typeOnly }) => !typeOnly && packageOf(from) === 'api')
    .map(() => ({ path, message: 'the contract is types alone: write `import type` or `export type`' }));
}

function byPath(one: Package, { path, imports }: SourceFile): readonly Breach[] {
  const depth = path.split('/').length - one.folder.split('/').length - 1;
  return imports
    .filter(({ from }) => (from.match(/\.\.\//g)?.length ?? 0) > depth)
    .map(({ from }) => ({ path, message: `reaches out of its package: ${from}` }));
}
