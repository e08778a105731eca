import type { AnyScheme } from '../scheme/scheme.ts';

/**
 * Makes something of a scheme's routes, each when it is first asked for; most are asked for many times in a row. The
 * result throws a RangeError for a route the scheme does not have.
 */
export function byRoute<T>(scheme: AnyScheme, make: (route: string) => T): (route: string) => T {
  const all = new Map<string, T>();
  let last: string | undefined;
  let made: T;
  return (route) => {
    if (route !== last) {
      if (!Object.hasOwn(scheme.routes, route)) throw new RangeError(`${scheme.id} has no route ${route}`);
      made = all.get(route) ?? make(route);
      all.set(route, made);
      last = route;
    }
    return made;
  };
}
