import {
  type AnyRoute,
  ok,
  type Reason,
  type Result,
  refused,
  type SchemeEntry,
  type SchemeSet,
} from '@zhutui/core';

export interface RoutePlace {
  readonly entry: SchemeEntry;
  /** The route's name in the scheme, and what it states. */
  readonly name: string;
  readonly route: AnyRoute;
}

/** A route of a published scheme; refuses what is not there, and what is still a draft. */
export function findRoute(schemes: SchemeSet, scheme: string, name: string): Result<RoutePlace> {
  const entry = schemes.find(scheme);
  if (entry === undefined) return refused(NO_SCHEME);
  if (entry.status === 'draft') return refused(DRAFT);
  const route = Object.hasOwn(entry.scheme.routes, name) ? entry.scheme.routes[name] : undefined;
  return route === undefined ? refused(NO_ROUTE) : ok({ entry, name, route });
}

const NO_SCHEME: Reason = {
  code: 'no-scheme',
  message: '没有这个助推计划，请回到计划列表重新选择。',
  path: 'scheme',
};
const DRAFT: Reason = {
  code: 'scheme-draft',
  message: '这个助推计划尚未发布，暂不受理申报。',
  path: 'scheme',
};
const NO_ROUTE: Reason = {
  code: 'no-route',
  message: '这个助推计划没有所选的申报类别，请重新选择。',
  path: 'route',
};
