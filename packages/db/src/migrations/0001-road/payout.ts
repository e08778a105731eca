import { type SqlBool, sql } from 'kysely';
import { day, fen, flag, id, instant, oneOf, optional, refersTo, text, unique, version } from '../column.ts';
import type { Schema } from '../schema.ts';

const payeeKind = oneOf('employer', 'unit union', 'person');

export async function createPayout(schema: Schema): Promise<void> {
  await createAccounts(schema);
  await createItems(schema);
  await createBatches(schema);
  await schema.table('return_file', {
    columns: { id, batch_id: refersTo('batch'), digest: unique(text), by: text, at: instant, answer: text },
  });
  await schema.index('return_file', ['batch_id']);
}

async function createAccounts(schema: Schema): Promise<void> {
  await schema.table('payee_account', {
    columns: {
      id,
      payee_key: text,
      payee_is: payeeKind,
      employer_id: optional(refersTo('employer')),
      application_id: optional(refersTo('application')),
      funder: text,
      holder: text,
      account_sealed: text,
      account_key: text,
      source: text,
      state: oneOf('proposed', 'confirmed', 'rejected', 'replaced'),
      proposed_by: text,
      proposed_at: instant,
      settled_by: optional(text),
      settled_at: optional(instant),
      reason: optional(text),
    },
    checks: {
      two_people: sql`settled_by is null or settled_by <> proposed_by`,
      settled_by_somebody: sql`state = 'proposed' or settled_by is not null`,
    },
  });
  const where = sql<SqlBool>`state in ('proposed', 'confirmed')`;
  await schema.index('payee_account', ['payee_key', 'funder', 'state'], { unique: true, where });
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
      payee_is: optional(payeeKind),
      payee_key: optional(text),
      account_id: optional(refersTo('payee_account')),
      base_item_id: optional(refersTo('award_item')),
      amount: fen,
      state: oneOf('awaiting', 'batched', 'paid', 'failed', 'reversed'),
      card_sealed: optional(text),
      name: text,
      due: optional(day),
      paid_at: optional(instant),
    },
    unique: [['decision_id', 'policy', 'seq']],
    checks: {
      payee_is_known_by_key: sql`(payee_is is null) = (payee_key is null)`,
      account_is_of_another_payee: sql`account_id is null or payee_is is not null`,
      another_payee_has_an_account: sql`payee_is is null or (card_sealed is null) = (account_id is null)`,
    },
  });
  await schema.index('award_item', ['funder', 'state']);
  await schema.index('award_item', ['application_id']);
  await schema.index('award_item', ['person_id']);
  await schema.index('award_item', ['base_item_id']);
  await schema.index('award_item', ['payee_key']);
  await schema.table('open_match', {
    columns: {
      decision_id: refersTo('decision'),
      policy: text,
      application_id: refersTo('application'),
      why: text,
      at: instant,
    },
    primary: ['decision_id', 'policy'],
  });
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
    unique: [['batch_id', 'serial', 'item_id']],
  });
  await schema.index('batch_line', ['item_id'], { unique: true, where: sql`live = 1` });
  await schema.index('batch_line', ['item_id']);
}
