import type { BaseCase } from './plan.ts';

/** What a package's `index.ts` exports by name, type exports left aside. */
export const exportedNames = (index: string): string[] =>
  [...index.matchAll(/export \{([^}]*)\}|export (?:const|function) (\w+)/g)]
    .flatMap(([, list = '', single = '']) => [...list.split(','), single])
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => name.split(' as ').at(-1) ?? name);

/** One base application for each route of a scheme, from its written cases; those that lean on 素材 are left out. */
export function baseCases(id: string, cases: string): BaseCase[] {
  const found = new Map<string, BaseCase>();
  for (const [, plugin, route = '', json = ''] of cases.matchAll(SECTION)) {
    const facts = plugin === id && !json.includes('"$') ? objectIn(json) : undefined;
    if (facts !== undefined && !found.has(route)) found.set(route, { route, facts });
  }
  return [...found.values()];
}

/** `## id / route`, then the first fenced block below it. */
const SECTION = /^## (\S+) \/ (\S+)$(?:(?!^## ).*\n)*?```json\n([\s\S]*?)\n```/gm;

function objectIn(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
