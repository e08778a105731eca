import { later } from '@zhutui/core';
import type { Desk } from '@zhutui/db';
import type { OutgoingMessage } from './message-port.ts';
import { signature, type TemplateName, templates } from './templates.ts';

/** How long a claim stands before its outcome counts as unknown. */
export const CLAIM_MINUTES = 5;

export interface ClaimedMessage extends OutgoingMessage {
  readonly about: string;
  readonly template: TemplateName;
  /** This try included. */
  readonly tries: number;
}

/**
 * Takes the message that has been due longest, so that nobody else can: it is marked before it is sent, and a crash
 * leaves it marked. One query on both engines; PostgreSQL passes over what another sender is taking.
 */
export async function claimMessage(desk: Desk): Promise<ClaimedMessage | undefined> {
  const now = desk.realNow();
  const row = await desk.database.write((trx) =>
    trx
      .updateTable('message')
      .set((eb) => ({
        state: 'sending',
        tries: eb('tries', '+', 1),
        due_at: later(now, CLAIM_MINUTES * 60_000),
      }))
      .where('state', '=', 'queued')
      .where('id', '=', (eb) =>
        eb
          .selectFrom('message')
          .select('id')
          .where('state', '=', 'queued')
          .where('due_at', '<=', now)
          .orderBy('due_at')
          .orderBy('id')
          .limit(1)
          .$if(desk.database.dialect === 'postgres', (query) => query.forUpdate().skipLocked()),
      )
      .returning(['id', 'about', 'template', 'tries', 'to_sealed', 'text'])
      .executeTakeFirst(),
  );
  return row === undefined ? undefined : opened(desk, row);
}

interface SealedRow {
  readonly id: string;
  readonly about: string;
  readonly template: string;
  readonly tries: number;
  readonly to_sealed: string;
  readonly text: string;
}

function opened(desk: Desk, { id, about, template, tries, to_sealed, text }: SealedRow): ClaimedMessage {
  if (!isTemplate(template)) throw new Error(`message ${id}: no template ${template}`);
  const to = desk.sealer.open(to_sealed, `message.to:${id}`);
  return { id, about, template, tries, to, signature, text: desk.sealer.open(text, `message.text:${id}`) };
}

const isTemplate = (name: string): name is TemplateName => Object.hasOwn(templates, name);
