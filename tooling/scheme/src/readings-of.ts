import { type AnyScheme, describeScheme } from '@zhutui/core';

type Entry = ReturnType<typeof describeScheme>['register'][number];

/** For each sentence of a scheme and one of its routes that rests on a reading: the register's entry. */
export function readingsOf(scheme: AnyScheme, route: string): ReadonlyMap<string, Entry> {
  const { routes, register, ...whole } = describeScheme(scheme);
  const cited = [whole, ...routes.filter((one) => one.route === route)].flatMap((part) =>
    Object.values(part).flatMap((value) => (Array.isArray(value) ? value.filter(isCited) : [])),
  );
  return new Map(
    cited.flatMap(({ sentence, reading }) => {
      const entry = register.find((one) => one.entry === reading);
      return entry === undefined ? [] : [[sentence, entry] as const];
    }),
  );
}

const isCited = (value: unknown): value is { readonly sentence: string; readonly reading?: string } =>
  typeof value === 'object' && value !== null && 'sentence' in value;
