import { type AnyScheme, describeScheme } from '@zhutui/core';

type Entry = ReturnType<typeof describeScheme>['register'][number];

/** For each sentence of a scheme and one of its routes that rests on readings: the register's entries. */
export function readingsOf(scheme: AnyScheme, route: string): ReadonlyMap<string, readonly Entry[]> {
  const { routes, register, ...whole } = describeScheme(scheme);
  const cited = [whole, ...routes.filter((one) => one.route === route)].flatMap((part) =>
    Object.values(part).flatMap((value) => (Array.isArray(value) ? value.filter(isCited) : [])),
  );
  return new Map(
    cited.flatMap(({ sentence, readings = [] }) => {
      const entries = register.filter((one) => readings.includes(one.entry));
      return entries.length === 0 ? [] : [[sentence, entries] as const];
    }),
  );
}

const isCited = (
  value: unknown,
): value is { readonly sentence: string; readonly readings?: readonly string[] } =>
  typeof value === 'object' && value !== null && 'sentence' in value;
