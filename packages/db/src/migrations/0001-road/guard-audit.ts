import { sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Rows of the audit are never changed or removed, and each new one follows the last: the engine itself sees to it. */
export async function guardAudit(schema: Schema): Promise<void> {
  const statements = schema.dialect === 'sqlite' ? SQLITE : POSTGRES;
  for (const statement of statements) await sql.raw(statement).execute(schema.trx);
}

const SQLITE = [
  `create trigger audit_no_update before update on audit
   begin select raise(abort, 'audit rows are never changed'); end`,
  `create trigger audit_no_delete before delete on audit
   begin select raise(abort, 'audit rows are never removed'); end`,
  `create trigger audit_follows before insert on audit
   when new.seq <> coalesce((select max(seq) from audit), 0) + 1
     or new.previous <> coalesce((select hash from audit order by seq desc limit 1), '')
   begin select raise(abort, 'an audit row must follow the last'); end`,
];

const POSTGRES = [
  `create function audit_refuse() returns trigger language plpgsql as
   $$ begin raise exception 'audit rows are never changed or removed'; end $$`,
  `create trigger audit_no_change before update or delete on audit
   for each row execute function audit_refuse()`,
  `create trigger audit_no_truncate before truncate on audit
   for each statement execute function audit_refuse()`,
  `create function audit_follow() returns trigger language plpgsql as
   $$ begin
     if new.seq <> coalesce((select max(seq) from audit), 0) + 1
       or new.previous <> coalesce((select hash from audit order by seq desc limit 1), '') then
       raise exception 'an audit row must follow the last';
     end if;
     return new;
   end $$`,
  `create trigger audit_follows before insert on audit
   for each row execute function audit_follow()`,
];
