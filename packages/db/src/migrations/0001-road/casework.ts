import { sql } from 'kysely';
import {
  day,
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

const STATES = [
  'submitted',
  'reviewing',
  'returned',
  'onHold',
  'referred',
  'passed',
  'approved',
  'published',
  'notDrawn',
  'quotaFull',
  'waiting',
  'refused',
  'withdrawn',
  'paid',
  'failed',
];

export async function createCasework(schema: Schema): Promise<void> {
  await schema.table('application', {
    columns: {
      id,
      reference: unique(text),
      scheme: text,
      route: text,
      person_id: refersTo('person'),
      claim: text,
      state: oneOf(...STATES),
      version,
      channel: text,
      keyed_by: optional(text),
      filed_for: optional(refersTo('employer')),
      arrived_at: instant,
      filed_on: day,
      received_at: optional(instant),
      keyed_note: optional(text),
      return_note: optional(text),
      hold_note: optional(text),
      review_level: optional(version),
      review_body: optional(text),
      updated_at: instant,
    },
    checks: { level_of_body: sql`(review_level is null) = (review_body is null)` },
  });
  await schema.index('application', ['state', 'arrived_at']);
  await schema.index('application', ['scheme', 'state', 'arrived_at']);
  await schema.index('application', ['person_id', 'arrived_at']);
  await schema.index('application', ['filed_for', 'arrived_at'], { where: sql`filed_for is not null` });
  await createLiveClaims(schema);
  await createDecisions(schema);
  await createOpinions(schema);
}

async function createOpinions(schema: Schema): Promise<void> {
  await schema.table('review_opinion', {
    columns: {
      id,
      application_id: refersTo('application'),
      level: version,
      body: text,
      opinion: oneOf('endorse', 'approve', 'refuse', 'refer', 'return'),
      words: text,
      rulings: text,
      ruled_on: optional(text),
      by: text,
      at: instant,
      stands: flag,
    },
    checks: { ruled_on_facts: sql`rulings = '[]' or ruled_on is not null` },
  });
  await schema.index('review_opinion', ['application_id', 'level'], {
    unique: true,
    where: sql`stands = 1`,
  });
}

async function createLiveClaims(schema: Schema): Promise<void> {
  await schema.table('live_claim', {
    columns: { id, application_id: refersTo('application'), rule: text, key_hash: text, live: flag },
  });
  await schema.index('live_claim', ['rule', 'key_hash'], { unique: true, where: sql`live = 1` });
  await schema.index('live_claim', ['application_id']);
}

async function createDecisions(schema: Schema): Promise<void> {
  await schema.table('sentence_list', { columns: { id, sentences: text } });
  await schema.table('decision', {
    columns: {
      id,
      application_id: refersTo('application'),
      employer_id: optional(refersTo('employer')),
      seq: version,
      kind: oneOf('approve', 'refuse', 'refer'),
      scheme: text,
      digest: text,
      facts: text,
      sentence_list_id: refersTo('sentence_list'),
      trace: text,
      rulings: text,
      items: text,
      outcome: text,
      amount: fenOrNone,
      reason: text,
      by: text,
      at: instant,
    },
    unique: [['application_id', 'seq']],
    checks: { approved_sum: sql`kind <> 'approve' or amount >= 1` },
  });
  await schema.index('decision', ['scheme', 'digest']);
  await schema.table('digest', {
    columns: { scheme: text, digest: text, state: oneOf('current', 'equivalent'), at: instant },
    primary: ['scheme', 'digest'],
  });
  await schema.index('digest', ['scheme'], { unique: true, where: sql`state = 'current'` });
}
