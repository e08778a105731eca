import { count, id, instant, oneOf, optional, text, unique, version } from '../column.ts';
import type { Schema } from '../schema.ts';
import { guardAudit } from './guard-audit.ts';

export async function createPlatform(schema: Schema): Promise<void> {
  await schema.table('message', {
    columns: {
      id,
      about: unique(text),
      to_sealed: text,
      to_key: text,
      template: text,
      text,
      state: oneOf('queued', 'sending', 'sent', 'failed', 'unsure'),
      tries: count,
      due_at: instant,
      created_at: instant,
      sent_at: optional(instant),
    },
  });
  await schema.index('message', ['state', 'due_at']);
  await schema.table('idempotency', {
    columns: { actor: text, key: text, digest: text, answer: optional(text), at: instant },
    primary: ['actor', 'key'],
  });
  await schema.table('meta', { columns: { key: id, value: text } });
  await createAudit(schema);
}

async function createAudit(schema: Schema): Promise<void> {
  await schema.table('audit', {
    columns: {
      seq: { ...version, type: 'bigint', primary: true },
      at: instant,
      actor: text,
      action: text,
      subject: text,
      detail: text,
      previous: unique(text),
      hash: unique(text),
    },
  });
  await schema.index('audit', ['subject', 'seq']);
  await guardAudit(schema);
}
