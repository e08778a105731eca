import type { Actor } from '@zhutui/db';
import { type Action, actions, type Holder, holdersOf } from './rights.ts';
import { isRoleName, type ScopeKind } from './roles.ts';

/** Stands for every scope. */
const ANYWHERE = '*';

/**
 * Whether the actor may do this there: `scope` is the funder, the employer's id or the person's id concerned. Without
 * a scope: whether there is any place where they may, which opens a page and decides nothing.
 */
export function may(actor: Actor, action: Action, scope?: string): boolean {
  const scopes = scopesOf(actor, action);
  if (scope === undefined) return scopes.length > 0;
  return scopes.includes(ANYWHERE) || scopes.includes(scope);
}

/** The scopes in which the actor may do this, `*` for everywhere; for queries that show only what lies within. */
export function scopesOf(actor: Actor, action: Action): string[] {
  const granted = holdingsOf(actor).flatMap(({ holder, scope }) => {
    const kind = holdersOf(action)[holder];
    return kind !== undefined && fits(kind, scope) ? [scope] : [];
  });
  return [...new Set(granted)];
}

/** What the actor may do somewhere, for clients to show what there is to do; the server asks again each time. */
export const actionsOf = (actor: Actor): Action[] => actions.filter((action) => may(actor, action));

interface Holding {
  readonly holder: Holder;
  readonly scope: string;
}

function holdingsOf(actor: Actor): Holding[] {
  if (actor.kind === 'member') return [{ holder: 'member', scope: actor.id }];
  if (actor.kind === 'system') return [{ holder: 'system', scope: ANYWHERE }];
  return actor.roles.flatMap(({ role, scope }) => (isRoleName(role) ? [{ holder: role, scope }] : []));
}

/** A role for one funder or unit never holds for all of them, whatever its row says; a reviewer is one body's or all bodies'. */
const fits = (kind: ScopeKind, scope: string): boolean =>
  scope !== '' && (kind === 'body' || (kind === 'any') === (scope === ANYWHERE));
