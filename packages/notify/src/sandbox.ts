import { tidyNumber } from '@zhutui/core';
import type { Desk } from '@zhutui/db';
import type { MessagePort } from './message-port.ts';
import { maskPhone } from './phone.ts';
import { signature } from './templates.ts';

/** Accepts everything and sends nothing: the messages are read on the sandbox page. */
export const sandboxPort: MessagePort = { name: 'sandbox', send: async () => ({ accepted: true }) };

export interface SandboxMessage {
  readonly id: string;
  /** Masked. */
  readonly to: string;
  readonly template: string;
  /** As a phone would show it, signature first. */
  readonly text: string;
  readonly sentAt: string;
}

/** The latest messages sent, codes and all; for the sandbox page of a demonstration and nowhere else. */
export async function sandboxMessages(
  desk: Desk,
  { phone, limit = 50 }: { readonly phone?: string; readonly limit?: number } = {},
): Promise<SandboxMessage[]> {
  let query = desk.database.db.selectFrom('message').selectAll().where('state', '=', 'sent');
  if (phone !== undefined) query = query.where('to_key', '=', desk.sealer.lookup('phone', tidyNumber(phone)));
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    id: row.id,
    to: maskPhone(desk.sealer.open(row.to_sealed, `message.to:${row.id}`)),
    template: row.template,
    text: signature + desk.sealer.open(row.text, `message.text:${row.id}`),
    sentAt: row.sent_at ?? row.created_at,
  }));
}
