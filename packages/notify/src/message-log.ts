import type { Desk, MessageTable } from '@zhutui/db';
import { maskPhone } from './phone.ts';
import { type Template, templates } from './templates.ts';

export type MessageState = MessageTable['state'];

export interface MessageEntry {
  readonly id: string;
  readonly about: string;
  /** Masked. */
  readonly to: string;
  readonly template: string;
  readonly title: string;
  /** null for what only the addressee may read. */
  readonly text: string | null;
  readonly state: MessageState;
  readonly tries: number;
  readonly createdAt: string;
  readonly sentAt: string | null;
}

export interface MessageLogFilter {
  readonly state?: MessageState;
  /** The `next` of the page before. */
  readonly cursor?: string;
  readonly limit?: number;
}

/** What was sent, is waiting, or needs a person (`failed`, `unsure`), newest first. */
export async function messageLog(
  desk: Desk,
  { state, cursor, limit = 50 }: MessageLogFilter = {},
): Promise<{ entries: MessageEntry[]; next: string | null }> {
  let query = desk.database.db.selectFrom('message').selectAll();
  if (state !== undefined) query = query.where('state', '=', state);
  if (cursor !== undefined) query = query.where('id', '<', cursor);
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  return {
    entries: page.map((row) => entryOf(desk, row)),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

function entryOf(desk: Desk, row: MessageTable): MessageEntry {
  const { id, about, template, state, tries, created_at, sent_at } = row;
  const known: Template | undefined = Object.entries(templates).find(([name]) => name === template)?.[1];
  const shown = known !== undefined && known.secret !== true;
  return {
    id,
    about,
    to: maskPhone(desk.sealer.open(row.to_sealed, `message.to:${id}`)),
    template,
    title: known?.title ?? template,
    text: shown ? desk.sealer.open(row.text, `message.text:${id}`) : null,
    state,
    tries,
    createdAt: created_at,
    sentAt: sent_at,
  };
}
