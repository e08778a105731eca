import type { AnyRoute, AnyScheme, PayRule, Plugin } from '@zhutui/core';
import { unread } from '@zhutui/core';

type Change = (rule: PayRule<never>) => PayRule<never>;

/** The same scheme with every payment rule of every route changed. */
export function changePays(scheme: AnyScheme, change: Change): Plugin {
  const routes = Object.entries(scheme.routes).map(([name, route]) => [name, changed(route, change)]);
  return { ...scheme, routes: Object.fromEntries(routes) as AnyScheme['routes'] };
}

function changed(route: AnyRoute, change: Change): AnyRoute {
  const pays = Object.entries(route.pays ?? {}).map(([sentence, rule]) => [
    sentence,
    change(unread(rule) as PayRule<never>),
  ]);
  return { ...route, pays: Object.fromEntries(pays) as NonNullable<AnyRoute['pays']> };
}
