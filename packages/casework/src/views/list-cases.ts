import { ok, parseIdNumber, type Result, refused, tidyNumber } from '@zhutui/core';
import { type Actor, accountsOf, type Tables } from '@zhutui/db';
import { parsePhone } from '@zhutui/notify';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { NOT_FOUND } from '../cases/case.ts';
import { bodiesOf, isBound, seesRoute } from '../cases/levels.ts';
import { idKey, phoneKey } from '../people/person.ts';
import { BAD_CURSOR, readCursor, writeCursor } from '../shop/cursor.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';
import { type CaseSummary, selectSummaries, summaryOf } from './case-summary.ts';

export interface CaseFilter {
  readonly state?: string | undefined;
  readonly scheme?: string | undefined;
  /** Only what waits at a level of a body that the viewer reviews for, and at no other level of which they have acted. */
  readonly mine?: boolean | undefined;
  /** A reference, an ID number or a phone recognised as such; else part of a name. */
  readonly text?: string | undefined;
  /** The `cursor` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}
export interface CasePage {
  readonly cases: readonly CaseSummary[];
  /** Where the next page begins; null on the last. */
  readonly cursor: string | null;
}

/** Applications for staff, the latest arrival first, page by page. */
export async function listCases(
  shop: Shop,
  actor: Actor,
  filter: CaseFilter = {},
): Promise<Result<CasePage>> {
  if (actor.kind !== 'staff') return refused(NOT_FOUND);
  const { state, scheme, text = '', limit = 50 } = filter;
  const { desk } = shop;
  let query = selectSummaries(desk.database.db);
  if (state !== undefined) query = query.where('application.state', '=', state as CaseSummary['state']);
  if (scheme !== undefined) query = query.where('application.scheme', '=', scheme);
  query = query.where(seen(shop, actor));
  if (filter.mine === true) query = query.where(atLevelOf(actor, await accountsOf(desk.database.db, actor)));
  if (text.trim() !== '') query = query.where(({ eb }) => eb(...meaningOf(shop, text)));
  if (filter.cursor !== undefined) {
    const after = readCursor(filter.cursor);
    if (after === undefined) return refused(BAD_CURSOR);
    query = query.where(({ eb, or, and }) =>
      or([
        eb('application.arrived_at', '<', after.at),
        and([eb('application.arrived_at', '=', after.at), eb('application.id', '<', after.id)]),
      ]),
    );
  }
  const rows = await query
    .orderBy('application.arrived_at', 'desc')
    .orderBy('application.id', 'desc')
    .limit(limit + 1)
    .execute();
  const cases = rows.slice(0, limit).map((row) => summaryOf(shop.schemes, desk.sealer, row));
  const last = rows.length > limit ? cases.at(-1) : undefined;
  const cursor = last === undefined ? null : writeCursor({ at: last.arrivedAt, id: last.id });
  return ok({ cases, cursor });
}

type Conditions = ExpressionBuilder<Tables, 'application' | 'person'>;

/** Whoever reviews for named bodies alone sees only what these review. */
const seen =
  ({ schemes }: Shop, actor: Actor) =>
  ({ eb, or, and, lit }: Conditions): Expression<SqlBool> => {
    if (!isBound(actor)) return lit(true);
    const routes = schemes.entries.flatMap((entry) =>
      Object.keys(entry.scheme.routes)
        .filter((route) => seesRoute(actor, entry, route))
        .map((route) =>
          and([eb('application.scheme', '=', entry.scheme.id), eb('application.route', '=', route)]),
        ),
    );
    return or(routes);
  };

const atLevelOf =
  (actor: Actor, accounts: readonly string[]) =>
  ({ eb, and, not, exists, selectFrom }: Conditions): Expression<SqlBool> => {
    const bodies = bodiesOf(actor);
    const acted = selectFrom('review_opinion')
      .select('review_opinion.id')
      .whereRef('review_opinion.application_id', '=', 'application.id')
      .whereRef('review_opinion.level', '<>', 'application.review_level')
      .where('review_opinion.by', 'in', accounts);
    return and([
      eb('application.state', '=', 'reviewing'),
      bodies.includes('*')
        ? eb('application.review_body', 'is not', null)
        : eb('application.review_body', 'in', bodies),
      not(exists(acted)),
    ]);
  };

type Searched = 'application.reference' | 'person.id_key' | 'person.phone_key' | 'person.name';
type Condition = readonly [column: Searched, operator: '=' | 'like', value: string];

/** What somebody typed into the search: numbers are found by their keyed hashes, never by part. */
function meaningOf({ desk }: Shop, text: string): Condition {
  const tidy = tidyNumber(text);
  if (/^ZT\d{4}-\d{0,9}$/.test(tidy)) return ['application.reference', 'like', `${tidy}%`];
  const idNumber = parseIdNumber(text, todayOf(desk));
  if (idNumber.ok) return ['person.id_key', '=', idKey(desk.sealer, idNumber.value)];
  const phone = parsePhone(text);
  if (phone.ok) return ['person.phone_key', '=', phoneKey(desk.sealer, phone.value)];
  return ['person.name', 'like', `%${text.trim().replaceAll(/[%_]/g, '')}%`];
}
