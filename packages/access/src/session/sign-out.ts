import { appendAudit, type Desk } from '@zhutui/db';
import { hashOf } from './token.ts';

/** Ends the session; a token that is over already, or was never given, changes nothing. */
export async function signOut(desk: Desk, token: string): Promise<void> {
  await desk.database.write(async (trx) => {
    const session = await trx
      .deleteFrom('session')
      .where('id_hash', '=', hashOf(token))
      .returning(['kind', 'subject'])
      .executeTakeFirst();
    if (session === undefined) return;
    const subject = `${session.kind}:${session.subject}`;
    await appendAudit(trx, { at: desk.now(), actor: subject, action: 'session.end', subject, detail: null });
  });
}
