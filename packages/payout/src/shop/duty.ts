import type { Actor } from '@zhutui/db';
import { unitOf } from './funder.ts';

/** The three parts in a payment, never played by one person in the same batch. */
export type Duty = 'maker' | 'checker' | 'releaser';
export const DUTIES: readonly Duty[] = ['maker', 'checker', 'releaser'];

/** Whether somebody has a duty over a funder's money: over this one by name, since nobody has it over every funder's. */
export const serves = (actor: Actor, duty: Duty, funder: string): boolean =>
  funder !== EVERYWHERE &&
  actor.kind === 'staff' &&
  actor.roles.some(({ role, scope }) => role === duty && scope === funder);

/** A scope of other roles, and no funder's name. */
const EVERYWHERE = '*';

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
