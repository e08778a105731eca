import {
  type AnyScheme,
  amountOf,
  canonical,
  fen,
  type Instant,
  type Item,
  ownItems,
  type Received,
  type SchemeSet,
  shanghaiDay,
} from '@zhutui/core';
import type { Trx } from '@zhutui/db';
import type { PersonRow } from '../people/person.ts';
import { filedBefore } from './filed-before.ts';
import { forNone, recordedIn } from './recorded-in.ts';

/**
 * What the person has received or been granted: imported awards and our own alike, the application in hand left out. Of each
 * the whole award and the person's own share of it. The day of our own is that of its approval, or of the run that granted
 * it: payment, which may come in parts, does not move an award into another year. Beside them stand the person's own
 * applications filed before the one in hand (all, before it is filed) that are still under way.
 */
export async function receivedBy(
  trx: Trx,
  schemes: SchemeSet,
  person: PersonRow,
  { except, filings = true, granting = NOTHING }: Regarding = {},
): Promise<Received[]> {
  const awards = [
    ...(await importedAwards(trx, schemes, person)),
    ...(await ownAwards(trx, schemes, person, except, granting)),
    ...(filings ? await filedBefore(trx, schemes, person, except, [...granting.items.keys()]) : []),
  ];
  return awards
    .map((award) => ({ award, text: canonical(award) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ award }) => award);
}

/** For which application, and whether those under way are told too. */
export interface Regarding {
  readonly except?: string | undefined;
  readonly filings?: boolean | undefined;
  readonly granting?: Granting | undefined;
}

/** What a run grants by application, and when, before it is recorded. */
export interface Granting {
  readonly items: ReadonlyMap<string, readonly Item[]>;
  readonly at: Instant;
}
const NOTHING: Granting = { items: new Map(), at: '' };

async function importedAwards(trx: Trx, schemes: SchemeSet, person: PersonRow): Promise<Received[]> {
  const rows = await trx
    .selectFrom('earlier_award')
    .selectAll()
    .where('person_key', '=', person.id_key)
    .execute();
  return rows.map(
    ({ programme, plan_year, amount, state, scheme, route, certificate, occupation, level, ...row }) => ({
      programme,
      planYear: plan_year,
      amount: fen(amount),
      own: fen(row.own_amount ?? amount),
      state,
      ...forNone(schemes.find(scheme ?? '')?.scheme, route),
      ...given({ scheme, route, certificate, occupation, level, on: row.granted_on }),
    }),
  );
}

async function ownAwards(
  trx: Trx,
  schemes: SchemeSet,
  person: PersonRow,
  except = '',
  { items, at }: Granting = NOTHING,
): Promise<Received[]> {
  const rows = await approvals(trx, person.id, except, [...items.keys()]);
  // After an objection there may be several approvals: the last one stands.
  const last = new Map(rows.map((row) => [row.id, row]));
  return [...last.values()].flatMap((row) => {
    const scheme = schemes.find(row.scheme)?.scheme;
    const now = items.get(row.id);
    const granted = now === undefined ? row : { ...row, items: canonical(now), at };
    return scheme === undefined ? [] : [ownAward(scheme, granted)];
  });
}

/** As decided, or where a run over the set granted it, what the run left and when. */
const approvals = (trx: Trx, personId: string, except: string, granted: readonly string[]) =>
  trx
    .selectFrom('application')
    .innerJoin('decision', 'decision.application_id', 'application.id')
    .leftJoin('allotment', (join) =>
      join
        .onRef('allotment.application_id', '=', 'application.id')
        .on('allotment.moment', '=', 'settlement')
        .on('allotment.state', 'is', null),
    )
    .select(['application.id', 'application.scheme', 'application.route'])
    .select(['application.claim', 'application.state'])
    .select((eb) => [
      eb.fn.coalesce('allotment.items', 'decision.items').as('items'),
      eb.fn.coalesce('allotment.at', 'decision.at').as('at'),
    ])
    .where('application.person_id', '=', personId)
    .where('application.id', '<>', except)
    .where((eb) =>
      eb.or([
        eb('application.state', 'in', ['approved', 'published', 'paid', 'failed']),
        ...(granted.length === 0 ? [] : [eb('application.id', 'in', granted)]),
      ]),
    )
    .where('decision.kind', '=', 'approve')
    .orderBy('decision.seq')
    .execute();

type Approval = Awaited<ReturnType<typeof approvals>>[number];

function ownAward(scheme: AnyScheme, { route, claim, state, items, at }: Approval): Received {
  const paid = JSON.parse(items) as Item[];
  return {
    programme: scheme.programme,
    planYear: scheme.year,
    amount: amountOf(paid),
    own: amountOf(ownItems(paid)),
    state: state === 'paid' ? 'paid' : 'granted',
    ...given({ scheme: scheme.id, route, on: shanghaiDay(at) }),
    ...recordedIn(scheme, route, JSON.parse(claim)),
  };
}

/** The particulars that are given, as text. */
const given = (particulars: Readonly<Record<string, unknown>>): Partial<Received> =>
  Object.fromEntries(Object.entries(particulars).filter(([, value]) => typeof value === 'string'));
