import {
  type ApplicationState,
  type Day,
  type Instant,
  pledgeDays,
  type SchemeEntry,
  type SchemeSet,
} from '@zhutui/core';
import type { ApplicationTable, Sealer, Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';
import { levelOf, levelsOf } from '../cases/levels.ts';
import { maskIdNumber } from '../people/mask.ts';

/** An application in a list; its ID number masked. */
export interface CaseSummary {
  readonly id: string;
  readonly reference: string;
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly route: string;
  readonly routeTitle: string;
  readonly state: ApplicationState;
  readonly version: number;
  /** At which of how many levels a body reviews it now; null where it is not under review, or there is one review only. */
  readonly level: { readonly level: number; readonly of: number; readonly body: string } | null;
  readonly channel: string;
  readonly arrivedAt: Instant;
  readonly filedOn: Day;
  readonly updatedAt: Instant;
  /** The day by which its review is promised; null where the notice promises none. */
  readonly reviewBy: Day | null;
  readonly name: string;
  readonly idNumber: string;
}

/** Applications with what a summary needs of their members; conditions may be added. */
export const selectSummaries = (db: Kysely<Tables>) =>
  db
    .selectFrom('application')
    .innerJoin('person', 'person.id', 'application.person_id')
    .selectAll('application')
    .select(['person.name', 'person.id_sealed']);

type SummaryRow = ApplicationTable & { readonly name: string; readonly id_sealed: string };

export function summaryOf(schemes: SchemeSet, sealer: Sealer, row: SummaryRow): CaseSummary {
  const entry = schemes.find(row.scheme);
  const scheme = entry?.scheme;
  const pledges = scheme === undefined ? [] : pledgeDays(scheme, row.route, { arrival: row.filed_on });
  return {
    id: row.id,
    reference: row.reference,
    scheme: row.scheme,
    schemeTitle: scheme?.title ?? row.scheme,
    route: row.route,
    routeTitle: scheme?.routes[row.route]?.title ?? row.route,
    state: row.state,
    version: row.version,
    level: entry === undefined ? null : levelNow(entry, row),
    channel: row.channel,
    arrivedAt: row.arrived_at,
    filedOn: row.filed_on,
    updatedAt: row.updated_at,
    reviewBy: pledges.find((pledge) => pledge.for === 'review')?.by ?? null,
    name: row.name,
    idNumber: maskIdNumber(sealer.open(row.id_sealed, `person.id:${row.person_id}`)),
  };
}

function levelNow(entry: SchemeEntry, row: SummaryRow): CaseSummary['level'] {
  const isOpen = row.state === 'reviewing' || row.state === 'referred';
  const now = isOpen ? levelOf({ entry, application: row }) : undefined;
  if (now === undefined) return null;
  return { level: now.level, of: levelsOf(entry, row.route).length, body: now.body };
}
