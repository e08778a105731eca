import { type ApplicationEvent, type ApplicationState, applicationGraph, next } from '@zhutui/core';
import type { Audit, Desk, Trx } from '@zhutui/db';
import { sql } from 'kysely';
import { inChunks } from '../shop/chunks.ts';
import type { Settlement } from './settlement.ts';

/** Moves applications along `pay` (all base items paid) and `fail`, each with its audit entry; one that has no such edge stays. */
export async function moveApplications(
  desk: Desk,
  trx: Trx,
  audit: Audit,
  outcome: Settlement,
): Promise<void> {
  const paid = outcome.completed.map(({ application_id }) => application_id);
  await move(desk, trx, audit, paid, 'pay');
  await move(desk, trx, audit, outcome.failed, 'fail');
}

const STATES = new Set(applicationGraph.map(({ to }) => to));

async function move(
  desk: Desk,
  trx: Trx,
  audit: Audit,
  ids: readonly string[],
  event: ApplicationEvent,
): Promise<void> {
  for (const from of STATES) {
    const to = next(applicationGraph, from, event);
    if (to === undefined) continue;
    const moved = await inChunks(ids, (some) => step(desk, trx, some, { from, to }));
    for (const { id } of moved) audit(`application.${event}`, `application:${id}`, { from, to });
  }
}

const step = (
  desk: Desk,
  trx: Trx,
  ids: readonly string[],
  { from, to }: { from: ApplicationState; to: ApplicationState },
) =>
  trx
    .updateTable('application')
    .set({ state: to, version: sql<number>`version + 1`, updated_at: desk.now() })
    .where('state', '=', from)
    .where('id', 'in', ids)
    .returning('id')
    .execute();
