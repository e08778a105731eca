import { fen, plainYuan } from '@zhutui/core';
import type { Desk, Trx } from '@zhutui/db';
import { enqueue, type Message } from '@zhutui/notify';
import type { BatchRow } from '../batch/batch-row.ts';

/**
 * Tells each payee of a settled batch by SMS: once that an item was paid, once for each line that failed. The reason of
 * a failure is read after signing in. A member without a phone is told by whoever calls or meets them.
 */
export async function tellPayees(desk: Desk, trx: Trx, batch: BatchRow): Promise<void> {
  for (const line of await answeredLines(trx, batch)) {
    if (line.phone_sealed === null) continue;
    const to = desk.sealer.open(line.phone_sealed, `person.phone:${line.person_id}`);
    await enqueue(trx, desk, messageTo(to, line));
  }
}

type Line = Awaited<ReturnType<typeof answeredLines>>[number];

function messageTo(to: string, line: Line): Message {
  const { reference } = line;
  if (line.state === 'failed')
    return { about: `line:${line.id}:failed`, to, template: 'paymentFailed', variables: { reference } };
  const template = line.base_item_id === null ? 'paid' : 'matchPaid';
  return {
    about: `item:${line.item_id}:paid`,
    to,
    template,
    variables: { reference, amount: `${shortYuan(line.amount)}元` },
  };
}

/** `2000` or `2000.50`: messages leave out what says nothing. */
const shortYuan = (amount: number): string => plainYuan(fen(amount)).replace(/\.00$/, '');

/** Another payee's money is not told to the worker as theirs. */
const APPLICANT = '';

const answeredLines = (trx: Trx, batch: BatchRow) =>
  trx
    .selectFrom('batch_line as line')
    .innerJoin('award_item as item', 'item.id', 'line.item_id')
    .innerJoin('application', 'application.id', 'item.application_id')
    .innerJoin('person', 'person.id', 'item.person_id')
    .select(['line.id', 'line.item_id', 'line.state', 'line.amount', 'item.base_item_id', 'item.person_id'])
    .select(['application.reference', 'person.phone_sealed'])
    .where('line.batch_id', '=', batch.id)
    .where('item.payee', '=', APPLICANT)
    .orderBy('line.serial')
    .execute();
