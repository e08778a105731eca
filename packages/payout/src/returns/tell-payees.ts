import { fen, plainYuan } from '@zhutui/core';
import type { Desk, Trx } from '@zhutui/db';
import { enqueue, type Message } from '@zhutui/notify';
import type { BatchRow } from '../batch/batch-row.ts';
import { grouped } from '../shop/grouped.ts';

/**
 * Tells each applicant of a settled batch by SMS: once for each bank line, paid or failed, with the sum that the bank shows.
 * The reason of a failure is read after signing in. A member without a phone is told by whoever calls or meets them; what
 * another payee is paid is not told to the worker as theirs.
 */
export async function tellPayees(desk: Desk, trx: Trx, batch: BatchRow): Promise<void> {
  for (const [, line] of grouped(await answeredItems(trx, batch), ({ serial }) => serial)) {
    const [first] = line;
    if (first === undefined || first.phone_sealed === null) continue;
    const to = desk.sealer.open(first.phone_sealed, `person.phone:${first.person_id}`);
    await enqueue(trx, desk, messageTo(to, first, line));
  }
}

type Item = Awaited<ReturnType<typeof answeredItems>>[number];

function messageTo(to: string, first: Item, line: readonly Item[]): Message {
  const { reference } = first;
  if (first.state === 'failed')
    return { about: `line:${first.id}:failed`, to, template: 'paymentFailed', variables: { reference } };
  const amount = line.reduce((total, item) => total + item.amount, 0);
  return {
    about: `item:${first.item_id}:paid`,
    to,
    template: templateFor(line),
    variables: { reference, amount: `${shortYuan(amount)}元` },
  };
}

function templateFor(line: readonly Item[]): 'paid' | 'matchPaid' | 'paidWithMatch' {
  const matches = line.filter(({ base_item_id }) => base_item_id !== null).length;
  if (matches === 0) return 'paid';
  return matches === line.length ? 'matchPaid' : 'paidWithMatch';
}

/** `2000` or `2000.50`: messages leave out what says nothing. */
const shortYuan = (amount: number): string => plainYuan(fen(amount)).replace(/\.00$/, '');

/** What each line paid the applicant, or failed to; items of the award before what is paid along. */
const answeredItems = (trx: Trx, batch: BatchRow) =>
  trx
    .selectFrom('batch_line as line')
    .innerJoin('award_item as item', 'item.id', 'line.item_id')
    .innerJoin('application', 'application.id', 'item.application_id')
    .innerJoin('person', 'person.id', 'item.person_id')
    .select(['line.id', 'line.serial', 'line.item_id', 'line.state', 'line.amount'])
    .select(['item.base_item_id', 'item.person_id', 'application.reference', 'person.phone_sealed'])
    .where('line.batch_id', '=', batch.id)
    .where('item.payee_is', 'is', null)
    .orderBy('line.serial')
    .orderBy('item.id')
    .execute();
