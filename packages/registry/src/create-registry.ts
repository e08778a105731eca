import type { AnyMatch, AnyScheme, Plugin } from '@zhutui/core';
import type { SchemePackage } from './scheme-package.ts';

/** The scheme packages of an installation, looked up by the ids of their plugins. */
export interface Registry {
  readonly packages: readonly SchemePackage[];
  readonly plugins: readonly Plugin[];
  readonly schemes: readonly AnyScheme[];
  readonly matches: readonly AnyMatch[];
  readonly findPlugin: (id: string) => Plugin | undefined;
  readonly findScheme: (id: string) => AnyScheme | undefined;
  /** The package that holds a plugin: its status, digest and notice. */
  readonly packageOf: (id: string) => SchemePackage | undefined;
}

/** A registry of these packages. Throws an Error that names both folders of a repeated id, or the match without its scheme. */
export function createRegistry(packages: readonly SchemePackage[]): Registry {
  const homes = homesOf(packages);
  const plugins = packages.flatMap((one) => one.plugins);
  const matches = plugins.filter((plugin) => plugin.kind === 'match');
  const schemes = plugins.filter((plugin) => plugin.kind === 'scheme');
  for (const match of matches) requireBase(match, schemes, homes.get(match.id));
  return {
    packages,
    plugins,
    schemes,
    matches,
    findPlugin: (id) => plugins.find((plugin) => plugin.id === id),
    findScheme: (id) => schemes.find((scheme) => scheme.id === id),
    packageOf: (id) => homes.get(id),
  };
}

function homesOf(packages: readonly SchemePackage[]): ReadonlyMap<string, SchemePackage> {
  const homes = new Map<string, SchemePackage>();
  for (const home of packages) {
    if (home.plugins.length === 0) throw new Error(`schemes/${home.folder} exports no plugin.`);
    for (const { id } of home.plugins) {
      const other = homes.get(id);
      if (other !== undefined)
        throw new Error(
          `Plugin id "${id}" is used twice: in schemes/${other.folder} and schemes/${home.folder}.`,
        );
      homes.set(id, home);
    }
  }
  return homes;
}

function requireBase(match: AnyMatch, schemes: readonly AnyScheme[], home: SchemePackage | undefined): void {
  if (schemes.some(({ id }) => id === match.matches.id)) return;
  throw new Error(
    `schemes/${home?.folder}: "${match.id}" matches "${match.matches.id}", but no folder of schemes/ exports that scheme.`,
  );
}
