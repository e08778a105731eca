import type { z } from 'zod';
import type { Facts } from '../facts/facts.ts';
import type { AnyMatch, Plugin } from '../scheme/match.ts';
import type { AnyScheme } from '../scheme/scheme.ts';
import { type Assess, assessor, matcher } from './assess.ts';
import { factsSchema } from './facts-schema.ts';

/** One folder of `schemes/`: the plugins of one notice. */
export interface SchemePackage {
  readonly folder: string;
  /** A draft may be tried and described, but takes no applications. */
  readonly status: 'draft' | 'published';
  /** SHA-256 of the plugin bundled with its catalogues and the core. */
  readonly digest: string;
  readonly plugins: readonly Plugin[];
}

/** A scheme ready for use, with the match policies on top of it. */
export interface SchemeEntry {
  readonly scheme: AnyScheme;
  readonly status: SchemePackage['status'];
  readonly digest: string;
  readonly matches: readonly MatchEntry[];
  readonly facts: z.ZodType<Facts>;
  readonly assess: Assess;
}
export interface MatchEntry {
  readonly match: AnyMatch;
  readonly digest: string;
  readonly run: ReturnType<typeof matcher>;
}

export interface SchemeSet {
  readonly entries: readonly SchemeEntry[];
  readonly find: (id: string) => SchemeEntry | undefined;
}

/** Composes plugins; throws an Error that names the trouble: an id twice, or a match whose scheme is not there. */
export function schemeSet(packages: readonly SchemePackage[]): SchemeSet {
  const placed = packages.flatMap((from) => from.plugins.map((plugin) => ({ plugin, from })));
  for (const { folder, plugins } of packages)
    if (plugins.length === 0) throw new Error(`schemes/${folder} exports no plugin`);
  refuseTwice(placed.map(({ plugin, from }) => ({ id: plugin.id, folder: from.folder })));
  const matches = placed.flatMap(({ plugin, from }) =>
    plugin.kind === 'match' ? [{ match: plugin, from }] : [],
  );
  const entries = placed.flatMap(({ plugin, from }) =>
    plugin.kind === 'scheme' ? [entryOf(plugin, from, matches)] : [],
  );
  const known = new Map(entries.map((entry) => [entry.scheme.id, entry]));
  for (const { match, from } of matches)
    if (!known.has(match.matches.id))
      throw new Error(`schemes/${from.folder}: ${match.id} matches ${match.matches.id}, which is not there`);
  return { entries, find: (id) => known.get(id) };
}

function entryOf(
  scheme: AnyScheme,
  from: SchemePackage,
  all: readonly { readonly match: AnyMatch; readonly from: SchemePackage }[],
): SchemeEntry {
  const own = all.filter(({ match }) => match.matches.id === scheme.id);
  return {
    scheme,
    status: from.status,
    digest: from.digest,
    matches: own.map(({ match, from: { digest } }) => ({ match, digest, run: matcher(match) })),
    facts: factsSchema(
      scheme,
      own.map(({ match }) => match),
    ),
    assess: assessor(scheme),
  };
}

function refuseTwice(placed: readonly { readonly id: string; readonly folder: string }[]): void {
  const seen = new Map<string, string>();
  for (const { id, folder } of placed) {
    const first = seen.get(id);
    if (first !== undefined)
      throw new Error(`two plugins are called ${id}: in schemes/${first} and in schemes/${folder}`);
    seen.set(id, folder);
  }
}
