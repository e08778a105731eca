import type { Channel } from '@zhutui/contract';
import type { Contact } from '@zhutui/core';
import type { Plan, PlanRoute } from './plan.ts';

/** By what ways a route may be applied for: its own, else the plan's. */
export const channelsOf = (plan: Plan, route: PlanRoute): readonly Channel[] =>
  (route.channels.length > 0 ? route.channels : plan.channels).flatMap(
    ({ value }) => value as readonly Channel[],
  );

export const papersOf = (plan: Plan, route: PlanRoute): readonly string[] =>
  [...plan.papers, ...route.papers].flatMap(({ value }) => value as readonly string[]);

export const contactsOf = (plan: Plan): readonly Contact[] =>
  plan.contact.map(({ value }) => value as Contact);
