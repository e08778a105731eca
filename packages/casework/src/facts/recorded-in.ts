import type { AnyScheme, Received, Recorded } from '@zhutui/core';

/** The particulars of a claim that an award keeps: the answers of the route's fields that are `recordedAs` something. */
export function recordedIn(
  scheme: AnyScheme,
  route: string,
  claim: Readonly<Record<string, unknown>>,
): Partial<Pick<Received, Recorded>> {
  const fields = Object.entries(scheme.routes[route]?.asks ?? {});
  return Object.fromEntries(
    fields.flatMap(([name, { recordedAs }]) => {
      const answer = claim[name];
      return recordedAs !== undefined && typeof answer === 'string' ? [[recordedAs, answer]] : [];
    }),
  );
}
