import type { Actor } from '@zhutui/db';

/** A unit's union acts for its own unit only; no wider scope stands in for it. */
export const servesUnit = (actor: Actor, employerId: string): boolean =>
  actor.kind === 'staff' && actor.roles.some(({ role, scope }) => role === 'unit' && scope === employerId);

export const unitsOf = (actor: Actor): string[] =>
  actor.roles.filter(({ role }) => role === 'unit').map(({ scope }) => scope);
