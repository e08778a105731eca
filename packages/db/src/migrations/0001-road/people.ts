import { sql } from 'kysely';
import {
  count,
  day,
  fen,
  fenOrNone,
  flag,
  id,
  instant,
  oneOf,
  optional,
  refersTo,
  text,
  unique,
  version,
} from '../column.ts';
import type { Schema } from '../schema.ts';

export async function createPeople(schema: Schema): Promise<void> {
  await schema.table('employer', {
    columns: {
      id,
      name: text,
      union_code: unique(optional(text)),
      facts: text,
      match: optional(text),
      version,
      updated_at: instant,
    },
  });
  await schema.table('person', {
    columns: {
      id,
      name: text,
      id_sealed: text,
      id_key: unique(text),
      phone_sealed: optional(text),
      phone_key: optional(text),
      card_sealed: optional(text),
      card_key: unique(optional(text)),
      employer_id: optional(refersTo('employer')),
      facts: text,
      version,
      updated_at: instant,
    },
  });
  await schema.index('person', ['phone_key']);
  await schema.index('person', ['employer_id']);
  await createImports(schema);
  await createCompletions(schema);
}

async function createImports(schema: Schema): Promise<void> {
  await schema.table('import_run', {
    columns: { id, kind: text, digest: text, rows: count, by: text, at: instant },
    unique: [['kind', 'digest']],
  });
  await schema.table('register_entry', {
    columns: {
      id,
      register: text,
      key: text,
      value: text,
      valid_from: optional(day),
      valid_to: optional(day),
      source: text,
      import_id: optional(refersTo('import_run')),
    },
  });
  await schema.index('register_entry', ['register', 'key']);
  await createEarlierAwards(schema);
}

async function createEarlierAwards(schema: Schema): Promise<void> {
  await schema.table('earlier_award', {
    columns: {
      id,
      person_key: text,
      programme: text,
      scheme: optional(text),
      route: optional(text),
      plan_year: count,
      certificate: optional(text),
      occupation: optional(text),
      level: optional(text),
      amount: fen,
      own_amount: optional(fenOrNone),
      granted_on: optional(day),
      state: oneOf('granted', 'paid', 'reversed'),
      source: text,
      import_id: optional(refersTo('import_run')),
    },
  });
  await schema.trx.schema
    .createIndex('earlier_award_once')
    .unique()
    .on('earlier_award')
    .columns(['person_key', 'programme', 'plan_year'])
    .expression(sql`coalesce(route, '')`)
    .expression(sql`coalesce(certificate, '')`)
    .execute();
}

async function createCompletions(schema: Schema): Promise<void> {
  await schema.table('completion', {
    columns: {
      id,
      list: text,
      item: text,
      item_key: text,
      included: flag,
      source: text,
      state: oneOf('proposed', 'confirmed', 'rejected', 'withdrawn'),
      proposed_by: text,
      confirmed_by: optional(text),
      at: instant,
      confirmed_at: optional(instant),
      withdrawal_reason: optional(text),
      withdrawal_by: optional(text),
      withdrawn_by: optional(text),
      withdrawn_at: optional(instant),
    },
    checks: {
      two_people: sql`confirmed_by is null or confirmed_by <> proposed_by`,
      two_withdraw: sql`withdrawn_by is null or withdrawn_by <> withdrawal_by`,
      withdrawn_by_two: sql`state <> 'withdrawn' or (withdrawal_by is not null and withdrawn_by is not null)`,
    },
  });
  await schema.index('completion', ['list', 'item_key'], {
    unique: true,
    where: sql`state in ('proposed', 'confirmed')`,
  });
}
