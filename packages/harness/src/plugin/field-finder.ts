import { addsTo, type Field, type Fields, neededBy, type Plugin } from '@zhutui/core';

/** Finds the field that a path such as `claim.level` answers. */
export type FieldAt = (path: string) => Field | undefined;

/** The routes of a plugin: of a match, those of its base scheme whose awards it adds to. */
export const routesOf = (plugin: Plugin): readonly string[] =>
  Object.keys(baseOf(plugin).routes).filter((route) => plugin.kind === 'scheme' || addsTo(plugin, route));

/** The scheme whose facts a plugin sees. */
export const baseOf = (plugin: Plugin) => (plugin.kind === 'match' ? plugin.matches : plugin);

/** All fields that the rules of a plugin may see on a route, by group. */
export function groupsOf(plugin: Plugin, route: string): Readonly<Record<string, Fields>> {
  const scheme = baseOf(plugin);
  const needs = neededBy(scheme, plugin.kind === 'match' ? [plugin] : []);
  return { claim: scheme.routes[route]?.asks ?? {}, ...needs };
}

/** Looks fields up by paths such as `claim.level`. */
export function fieldFinder(plugin: Plugin, route: string): FieldAt {
  const groups = groupsOf(plugin, route);
  return (path) => {
    const [group = '', name = ''] = path.split('.');
    return groups[group]?.[name];
  };
}
