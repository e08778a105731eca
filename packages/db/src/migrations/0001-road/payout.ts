import { sql } from 'kysely';
import { day, fen, flag, id, instant, oneOf, optional, refersTo, text, unique, version } from '../column.ts';
import type { Schema } from '../schema.ts';

export async function createPayout(schema: Schema): Promise<void> {
  await createItems(schema);
  await createBatches(schema);
  await schema.table('return_file', {
    columns: { id, batch_id: refersTo('batch'), digest: unique(text), by: text, at: instant, answer: text },
  });
  await schema.index('return_file', ['batch_id']);
}

async function createItems(schema: Schema): Promise<void> {
  await schema.table('award_item', {
    columns: {
      id,
      decision_id: refersTo('decision'),
      application_id: refersTo('application'),
      person_id: refersTo('person'),
      seq: version,
      sentence: text,
      policy: text,
      funder: text,
      payee: text,
      base_item_id: optional(refersTo('award_item')),
      amount: fen,
      state: oneOf('awaiting', 'batched', 'paid', 'failed', 'reversed'),
      card_sealed: optional(text),
      name: text,
      due: optional(day),
      paid_at: optional(instant),
    },
    unique: [['decision_id', 'policy', 'seq']],
  });
  await schema.index('award_item', ['funder', 'state']);
  await schema.index('award_item', ['application_id']);
  await schema.index('award_item', ['person_id']);
  await schema.index('award_item', ['base_item_id']);
}

async function createBatches(schema: Schema): Promise<void> {
  await schema.table('batch', {
    columns: {
      id,
      reference: unique(text),
      funder: text,
      state: oneOf('prepared', 'checked', 'released', 'settled', 'rejected'),
      maker: text,
      checker: optional(text),
      releaser: optional(text),
      count: version,
      total: fen,
      file_sealed: optional(text),
      sha256: optional(text),
      made_at: instant,
      checked_at: optional(instant),
      released_at: optional(instant),
      settled_at: optional(instant),
    },
    checks: {
      checker_is_another: sql`checker is null or checker <> maker`,
      releaser_is_a_third: sql`releaser is null or (releaser <> maker and releaser <> checker)`,
      released_with_file: sql`state not in ('released', 'settled')
        or (checker is not null and releaser is not null and file_sealed is not null and sha256 is not null)`,
    },
  });
  await schema.index('batch', ['funder', 'state']);
  await createLines(schema);
}

async function createLines(schema: Schema): Promise<void> {
  await schema.table('batch_line', {
    columns: {
      id,
      batch_id: refersTo('batch'),
      serial: version,
      item_id: refersTo('award_item'),
      amount: fen,
      state: oneOf('sent', 'paid', 'failed'),
      code: optional(text),
      reason: optional(text),
      live: flag,
    },
    unique: [['batch_id', 'serial']],
  });
  await schema.index('batch_line', ['item_id'], { unique: true, where: sql`live = 1` });
  await schema.index('batch_line', ['item_id']);
}
