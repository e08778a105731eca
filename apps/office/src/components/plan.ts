import type { Channel, Outputs } from '@zhutui/contract';
import type { Submitter } from '@zhutui/core';

/** A plan, and one of its routes, as the server describes them. */
export type Plan = Outputs['schemes']['list'][number];
export type Route = Plan['routes'][number];

/** By what ways a route may be applied for: its own, else the plan's. */
export const channelsOf = (plan: Plan, route: Route): readonly Channel[] =>
  [route.channels ?? [], plan.channels ?? []]
    .map((cited) => cited.flatMap(({ value }) => value as readonly Channel[]))
    .find((channels) => channels.length > 0) ?? [];

/** The copies and originals that the plan and the route want handed in. */
export const papersOf = (plan: Plan, route: Route): readonly string[] =>
  [...(plan.papers ?? []), ...(route.papers ?? [])].flatMap(({ value }) => value as readonly string[]);

/** Who may hand an application in: the route's own words, else the plan's; [] where the notice says nothing. */
export const submittersOf = (plan: Plan, route: Route): readonly Submitter[] =>
  (route.submitters.length > 0 ? route.submitters : plan.submitters).flatMap(
    ({ value }) => value as readonly Submitter[],
  );

/** Whether a unit's union files for its people under some route of the plan. */
export const takesFromUnits = (plan: Plan): boolean =>
  plan.routes.some((route) => submittersOf(plan, route).includes('unit union'));

/** Whether names and sums of a plan, or of one of its routes, are made public. */
export const isShown = (plan: Plan): boolean =>
  [plan, ...plan.routes].some((part) => part.publicNotice.length > 0);

/** Whether a plan, or one of its routes, gives out places or money over a set of applications. */
export const allocates = (plan: Plan): boolean =>
  [plan, ...plan.routes].some((part) => part.allocates.length > 0);

/** Which of the plan's readings a sentence is carried out by; none where its words leave no choice. */
export function readingsOf(plan: Plan, route: Route, sentence: string): readonly string[] {
  const cited = [...plan.requires, ...plan.closes, ...plan.opens, ...plan.once, ...route.requires];
  const more = [...route.closes, ...route.opens, ...route.once, ...route.pays, ...route.limits];
  return [...cited, ...more].find((one) => one.sentence === sentence)?.readings ?? [];
}

/** What a form or a register calls the fact at a path such as `claim.number`; the path itself where it has no name. */
export function labelAt(plan: Plan, route: Route, path: string): string {
  const { member, employer, registers } = plan.needs;
  const field = [...route.asks, ...member, ...employer, ...registers].find((one) => one.path === path);
  return field?.label ?? OTHERS[path] ?? path;
}

const OTHERS: Readonly<Record<string, string>> = {
  received: '以往受助记录',
  filedOn: '申报日期',
  claim: '申报表整体',
};
