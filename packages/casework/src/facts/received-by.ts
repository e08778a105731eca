import { type AnyScheme, canonical, fen, type Received, type SchemeSet, unread } from '@zhutui/core';
import type { Trx } from '@zhutui/db';
import type { PersonRow } from '../people/person.ts';

/** What the person has received or been granted: imported awards and our own alike, the application in hand left out. */
export async function receivedBy(
  trx: Trx,
  schemes: SchemeSet,
  person: PersonRow,
  except?: string,
): Promise<Received[]> {
  const awards = [...(await importedAwards(trx, person)), ...(await ownAwards(trx, schemes, person, except))];
  return awards
    .map((award) => ({ award, text: canonical(award) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ award }) => award);
}

/** The claim's answer that tells one certificate from another: what `once` goes by, else the answer called number. */
export function certificateIn(
  scheme: AnyScheme,
  route: string,
  claim: Readonly<Record<string, unknown>>,
): string | undefined {
  const cited = [...Object.values(scheme.routes[route]?.once ?? {}), ...Object.values(scheme.once ?? {})].map(
    unread,
  );
  const names = cited.flatMap(({ per }) => (per === 'person' ? [] : [per.claim]));
  return [...names, 'number'].map((name) => claim[name]).find((answer) => typeof answer === 'string');
}

async function importedAwards(trx: Trx, person: PersonRow): Promise<Received[]> {
  const rows = await trx
    .selectFrom('earlier_award')
    .selectAll()
    .where('person_key', '=', person.id_key)
    .execute();
  return rows.map(
    ({ programme, plan_year, amount, state, scheme, route, certificate, occupation, level }) => ({
      programme,
      planYear: plan_year,
      amount: fen(amount),
      state,
      ...given({ scheme, route, certificate, occupation, level }),
    }),
  );
}

async function ownAwards(trx: Trx, schemes: SchemeSet, person: PersonRow, except = ''): Promise<Received[]> {
  const rows = await trx
    .selectFrom('application')
    .innerJoin('decision', 'decision.application_id', 'application.id')
    .select([
      'application.id',
      'application.scheme',
      'application.route',
      'application.claim',
      'application.state',
      'decision.amount',
    ])
    .where('application.person_id', '=', person.id)
    .where('application.id', '<>', except)
    .where('application.state', 'in', ['approved', 'published', 'paid', 'failed'])
    .where('decision.kind', '=', 'approve')
    .orderBy('decision.seq')
    .execute();
  // After an objection there may be several approvals: the last one stands.
  const last = new Map(rows.map((row) => [row.id, row]));
  return [...last.values()].flatMap((row) => {
    const scheme = schemes.find(row.scheme)?.scheme;
    return scheme === undefined ? [] : [ownAward(scheme, row)];
  });
}

interface OwnRow {
  readonly route: string;
  readonly claim: string;
  readonly state: string;
  readonly amount: number;
}

function ownAward(scheme: AnyScheme, { route, claim, state, amount }: OwnRow): Received {
  const answers: Record<string, unknown> = JSON.parse(claim);
  const { occupation, level } = answers;
  return {
    programme: scheme.programme,
    planYear: scheme.year,
    amount: fen(amount),
    state: state === 'paid' ? 'paid' : 'granted',
    ...given({
      scheme: scheme.id,
      route,
      certificate: certificateIn(scheme, route, answers),
      occupation,
      level,
    }),
  };
}

/** The particulars that are given, as text. */
const given = (particulars: Readonly<Record<string, unknown>>): Partial<Received> =>
  Object.fromEntries(Object.entries(particulars).filter(([, value]) => typeof value === 'string'));
