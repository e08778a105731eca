import type { AnyScheme, Received, Recorded } from '@zhutui/core';

/**
 * The particulars of a claim that an award keeps: the answers of the route's fields that are `recordedAs` something. One
 * under a route that asks for no certificate, or answered with "none", is known to be for none.
 */
export function recordedIn(
  scheme: AnyScheme,
  route: string,
  claim: Readonly<Record<string, unknown>>,
): Partial<Pick<Received, Recorded>> {
  const fields = Object.entries(scheme.routes[route]?.asks ?? {});
  const recorded = fields.flatMap(([name, { recordedAs }]) => {
    const answer = claim[name];
    const isNone = answer === null && recordedAs === 'certificate';
    return recordedAs !== undefined && (typeof answer === 'string' || isNone) ? [[recordedAs, answer]] : [];
  });
  return { ...forNone(scheme, route), ...Object.fromEntries(recorded) };
}

/** That an award under this route is for no certificate; nothing where it may be for one. */
export function forNone(
  scheme: AnyScheme | undefined,
  route: string | null,
): { readonly certificate?: null } {
  const asks = scheme?.routes[route ?? '']?.asks;
  const isForNone =
    asks !== undefined && !Object.values(asks).some(({ recordedAs }) => recordedAs === 'certificate');
  return isForNone ? { certificate: null } : {};
}
