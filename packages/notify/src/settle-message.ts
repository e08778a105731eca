import { later } from '@zhutui/core';
import { appendAudit, type Desk, type MessageTable, type Trx } from '@zhutui/db';
import type { ClaimedMessage } from './claim-message.ts';
import type { SendOutcome } from './message-port.ts';
import { templateOf } from './templates.ts';

/** `retried`: refused now, and due again later. */
export type Settled = 'sent' | 'retried' | 'failed' | 'unsure';

const RETRY_MINUTES: readonly number[] = [1, 5, 30];

/** Records what became of a claimed message, with an audit entry. `undefined` as outcome: nobody knows. */
export async function settleMessage(
  desk: Desk,
  message: ClaimedMessage,
  outcome: SendOutcome | undefined,
): Promise<Settled> {
  const settled = judge(message, outcome);
  const code = outcome?.accepted === false ? { code: tidyCode(outcome.code) } : {};
  await desk.database.write(async (trx) => {
    const known = await record(trx, desk, message, settled);
    if (known) await tell(trx, desk, settled, message, code);
  });
  return settled;
}

/** Claims that lapsed, as a crash leaves them: their outcome is unknown. Answers how many. */
export async function lapseClaims(desk: Desk): Promise<number> {
  return await desk.database.write(async (trx) => {
    const lapsed = await trx
      .updateTable('message')
      .set({ state: 'unsure' })
      .where('state', '=', 'sending')
      .where('due_at', '<=', desk.realNow())
      .returning(['id', 'about', 'template'])
      .execute();
    for (const message of lapsed) await tell(trx, desk, 'unsure', message, {});
    return lapsed.length;
  });
}

function judge(message: ClaimedMessage, outcome: SendOutcome | undefined): Settled {
  if (outcome === undefined) return 'unsure';
  if (outcome.accepted) return 'sent';
  return retryMinutes(message) === undefined ? 'failed' : 'retried';
}

const retryMinutes = ({ template, tries }: ClaimedMessage): number | undefined =>
  (templateOf(template).retryMinutes ?? RETRY_MINUTES)[tries - 1];

/** An answer that comes after its claim lapsed is still an answer. False when nothing was left to record. */
async function record(trx: Trx, desk: Desk, message: ClaimedMessage, settled: Settled): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('message')
    .set(changeOf(desk, message, settled))
    .where('id', '=', message.id)
    .where('state', 'in', settled === 'unsure' ? ['sending'] : ['sending', 'unsure'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function changeOf(desk: Desk, message: ClaimedMessage, settled: Settled): Partial<MessageTable> {
  if (settled === 'sent') return { state: 'sent', sent_at: desk.now() };
  if (settled !== 'retried') return { state: settled };
  return { state: 'queued', due_at: later(desk.realNow(), (retryMinutes(message) ?? 0) * 60_000) };
}

type Told = Pick<ClaimedMessage, 'id' | 'about'> & { readonly template: string };

async function tell(trx: Trx, desk: Desk, settled: Settled, message: Told, more: object): Promise<void> {
  const { id, about, template } = message;
  const entry = {
    at: desk.now(),
    actor: 'system:notify',
    action: `message.${settled}`,
    subject: `message:${id}`,
  };
  await appendAudit(trx, { ...entry, detail: { about, template, ...more } });
}

/** A provider's words may quote the phone; its codes do not. */
const tidyCode = (code: string): string => (/^[A-Za-z][\w.:-]{0,59}$/.test(code) ? code : 'other');
