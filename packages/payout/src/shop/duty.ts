import type { Actor } from '@zhutui/db';
import { unitOf } from './funder.ts';

/** The three parts in a payment, never played by one person in the same batch. */
export type Duty = 'maker' | 'checker' | 'releaser';
export const DUTIES: readonly Duty[] = ['maker', 'checker', 'releaser'];

/** Whether somebody has a duty over a funder's money. */
export const serves = (actor: Actor, duty: Duty, funder: string): boolean =>
  actor.kind === 'staff' &&
  actor.roles.some((role) => role.role === duty && (role.scope === '*' || role.scope === funder));

export const servesAny = (actor: Actor, funder: string): boolean =>
  DUTIES.some((duty) => serves(actor, duty, funder));

/** Whether somebody acts for the unit whose money it is. */
export function speaksFor(actor: Actor, funder: string): boolean {
  const unit = unitOf(funder);
  return (
    unit !== undefined &&
    actor.kind === 'staff' &&
    actor.roles.some(({ role, scope }) => role === 'unit' && scope === unit)
  );
}
