import type { Allotted, FactsInput, Item, Moment, Sentence } from '@zhutui/core';
import type { AllotmentTable, ApplicationTable, Trx } from '@zhutui/db';
import { inChunks } from '../registers/chunks.ts';
import type { Standing } from './run-allotment.ts';

/** A candidate with where its application stands now. */
export type StandingRow = Standing &
  Pick<ApplicationTable, 'state' | 'version' | 'reference' | 'route' | 'person_id'>;

export interface SetOf {
  readonly scheme: string;
  readonly route: string | null;
  readonly moment: Moment;
}

/**
 * All that stand, sorted by id: at intake whoever arrived under the scheme's allocation, at settlement whoever was found
 * eligible; with what each was answered before, if anything. Who was refused or withdrew stands no longer.
 */
export async function standingOf(trx: Trx, set: SetOf): Promise<StandingRow[]> {
  const rows = await applicationsOf(trx, set);
  const decisions = set.moment === 'intake' ? new Map<string, Decided>() : await decidedOf(trx, rows);
  return rows.flatMap((row): StandingRow[] => {
    const { id, state, version, reference, route, person_id, arrived_at: arrived } = row;
    const own = { id, state, version, reference, route, person_id, arrived };
    const decided = decisions.get(id);
    if (set.moment === 'intake') return [{ ...own, ...atIntake(row), decision: null }];
    if (decided === undefined) return [];
    const before = beforeOf(row, decided.items);
    return [{ ...own, ...decided, ...(before === undefined ? {} : { before }) }];
  });
}

type Row = ApplicationTable & {
  readonly answered: Moment | null;
  readonly put_off: AllotmentTable['state'];
  readonly sentence: string | null;
  readonly items: string | null;
  readonly facts: string | null;
};

async function applicationsOf(trx: Trx, { scheme, route, moment }: SetOf): Promise<Row[]> {
  const rows = await trx
    .selectFrom('application')
    .leftJoin('allotment', (join) =>
      join.onRef('allotment.application_id', '=', 'application.id').on('allotment.moment', '=', moment),
    )
    .selectAll('application')
    .select(['allotment.moment as answered', 'allotment.state as put_off', 'allotment.sentence'])
    .select(['allotment.items', 'allotment.facts'])
    .where('application.scheme', '=', scheme)
    .where('application.state', 'not in', ['refused', 'withdrawn'])
    .where(({ or, eb }) =>
      or([
        eb('allotment.moment', 'is not', null),
        ...(moment === 'settlement' ? [eb('application.state', '=', 'passed')] : []),
      ]),
    )
    .orderBy('application.id')
    .execute();
  return route === null ? rows : rows.filter((row) => row.route === route);
}

interface Decided {
  readonly decision: string;
  readonly facts: FactsInput;
  readonly items: readonly Item[];
}

/** The latest approval of each: what it was found eligible for, on which facts. */
async function decidedOf(trx: Trx, rows: readonly Row[]): Promise<Map<string, Decided>> {
  const found = await inChunks(
    rows.map(({ id }) => id),
    (ids) =>
      trx
        .selectFrom('decision')
        .select(['id', 'application_id', 'facts', 'items'])
        .where('kind', '=', 'approve')
        .where('application_id', 'in', ids)
        .orderBy('seq')
        .execute(),
  );
  return new Map(
    found.map(({ id, application_id, facts, items }) => [
      application_id,
      { decision: id, facts: JSON.parse(facts), items: JSON.parse(items) },
    ]),
  );
}

const atIntake = (row: Row): Pick<Standing, 'facts' | 'items' | 'before'> => {
  const items = JSON.parse(row.items ?? '[]') as Item[];
  const before = beforeOf(row, items);
  return {
    items,
    facts: JSON.parse(row.facts ?? '{}') as FactsInput,
    ...(before === undefined ? {} : { before }),
  };
};

/** What it was answered before; who keeps a place while decided anew keeps it for what the new decision gives. */
function beforeOf(row: Row, decided: readonly Item[]): Allotted | undefined {
  if (row.answered === null || row.put_off === 'open') return undefined;
  if (row.put_off !== null) return { state: row.put_off, sentence: (row.sentence ?? '') as Sentence };
  return { items: row.state === 'passed' ? decided : (JSON.parse(row.items ?? '[]') as Item[]) };
}
