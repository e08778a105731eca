import { ok, type Result } from '@zhutui/core';
import { headerRow } from '../sheets/write-sheet.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';
import { findRoute } from './find-route.ts';
import { rosterColumns, rosterFieldColumns } from './roster-columns.ts';

/** The empty table that a roster of this route is filled into. */
export function rosterTemplate(
  { desk, schemes }: Shop,
  { scheme, route }: { readonly scheme: string; readonly route: string },
): Result<string> {
  const place = findRoute(schemes, scheme, route);
  if (!place.ok) return place;
  const columns = [...Object.values(rosterColumns(todayOf(desk))), ...rosterFieldColumns(place.value.route)];
  return ok(headerRow(columns.map(({ header }) => header)));
}
