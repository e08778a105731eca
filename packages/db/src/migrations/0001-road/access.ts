import { count, flag, id, instant, oneOf, optional, refersTo, text, unique, version } from '../column.ts';
import type { Schema } from '../schema.ts';

export async function createAccess(schema: Schema): Promise<void> {
  await schema.table('staff', {
    columns: {
      id,
      username: unique(text),
      name: text,
      password_hash: text,
      disabled: flag,
      person_key: optional(text),
      version,
    },
  });
  await schema.table('staff_role', {
    columns: { staff_id: refersTo('staff'), role: text, scope: text },
    primary: ['staff_id', 'role', 'scope'],
  });
  await schema.table('session', {
    columns: {
      id_hash: id,
      kind: oneOf('staff', 'member'),
      subject: text,
      expires_at: instant,
      created_at: instant,
    },
  });
  await schema.index('session', ['kind', 'subject']);
  await schema.index('session', ['expires_at']);
  await createCodes(schema);
}

async function createCodes(schema: Schema): Promise<void> {
  await schema.table('login_code', {
    columns: {
      id,
      phone_key: text,
      code_hash: text,
      expires_at: instant,
      tries: count,
      used: flag,
      created_at: instant,
    },
  });
  await schema.index('login_code', ['phone_key', 'created_at']);
  await schema.table('throttle', {
    columns: { bucket: text, window_start: instant, count },
    primary: ['bucket', 'window_start'],
  });
}
