import { sql } from 'kysely';
import { fenOrNone, id, instant, oneOf, optional, refersTo, text } from '../column.ts';
import type { Schema } from '../schema.ts';

const MOMENTS = ['intake', 'settlement'];

/** Decisions over a set: each run with its seed and what it was made on, and what each application was answered last. */
export async function createAllocation(schema: Schema): Promise<void> {
  await schema.table('allocation_run', {
    columns: {
      id,
      scheme: text,
      route: optional(text),
      moment: oneOf(...MOMENTS),
      build: text,
      seed: text,
      funds: optional(fenOrNone),
      digest: text,
      candidates: text,
      result: text,
      state: oneOf('proposed', 'confirmed', 'rejected'),
      proposed_by: text,
      proposed_at: instant,
      settled_by: optional(text),
      settled_at: optional(instant),
      reason: optional(text),
    },
    checks: {
      another_confirms: sql`state <> 'confirmed' or (settled_by is not null and settled_by <> proposed_by)`,
    },
  });
  await schema.index('allocation_run', ['scheme'], { unique: true, where: sql`state = 'proposed'` });
  await schema.table('allotment', {
    columns: {
      application_id: refersTo('application'),
      scheme: text,
      moment: oneOf(...MOMENTS),
      state: optional(oneOf('not drawn', 'quota full', 'waiting', 'open')),
      sentence: optional(text),
      items: text,
      facts: text,
      run_id: optional(refersTo('allocation_run')),
      at: instant,
    },
    primary: ['application_id', 'moment'],
    checks: { put_off_cited: sql`(state is null) = (sentence is null)` },
  });
  await schema.index('allotment', ['scheme', 'moment']);
}
