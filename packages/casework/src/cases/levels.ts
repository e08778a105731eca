import { type SchemeEntry, type Sentence, unread } from '@zhutui/core';
import type { Actor } from '@zhutui/db';

/** One level of a review: a body, and the sentence that has it review. */
export interface Level {
  /** From 1. */
  readonly level: number;
  readonly body: string;
  readonly sentence: Sentence;
}

/** The bodies that review one after another under a route: its own words, else the scheme's; none where there is one review. */
export function levelsOf({ scheme }: SchemeEntry, route: string): readonly Level[] {
  const stated = [scheme.routes[route]?.reviews, scheme.reviews].map((cited) =>
    Object.entries(cited ?? {}).flatMap(([sentence, by]) =>
      unread(by).map((body) => ({ body, sentence: sentence as Sentence })),
    ),
  );
  const bodies = stated.find((all) => all.length > 0) ?? [];
  return bodies.map((one, at) => ({ ...one, level: at + 1 }));
}

interface UnderReview {
  readonly entry: SchemeEntry;
  readonly application: { readonly route: string; readonly review_level: number | null };
}

/** The level at which a case stands; undefined where its notice knows no levels. */
export function levelOf({ entry, application }: UnderReview): Level | undefined {
  const levels = levelsOf(entry, application.route);
  return levels[(application.review_level ?? 1) - 1];
}

/** The level after it; undefined at the last one. */
export const nextLevel = (found: UnderReview): Level | undefined =>
  levelsOf(found.entry, found.application.route)[levelOf(found)?.level ?? 0];

/** What an application's columns say at a level. */
export const atLevel = (level: Level | undefined) => ({
  review_level: level?.level ?? null,
  review_body: level?.body ?? null,
});

/** For which bodies somebody reviews; `*` for any. */
export const bodiesOf = (actor: Actor): string[] =>
  actor.roles.filter(({ role }) => role === 'reviewer').map(({ scope }) => scope);

export const serves = (actor: Actor, body: string): boolean =>
  bodiesOf(actor).some((scope) => scope === '*' || scope === body);

/** Whether somebody has to do with cases only as the reviewer of named bodies, and sees no others. */
export const isBound = (actor: Actor): boolean =>
  actor.kind === 'staff' && bodiesOf(actor).length > 0 && !actor.roles.some(({ scope }) => scope === '*');

/** Whether cases of a route are somebody's to see. */
export const seesRoute = (actor: Actor, entry: SchemeEntry, route: string): boolean =>
  !isBound(actor) || levelsOf(entry, route).some(({ body }) => serves(actor, body));
