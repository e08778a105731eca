import type { Desk, Trx } from '@zhutui/db';
import { enqueue } from '@zhutui/notify';
import { openNumbers, type PersonRow } from './person.ts';

/** What the person is told, with the reference of the application it is about. */
export type News =
  | 'applied'
  | 'returned'
  | 'onHold'
  | 'referred'
  | 'passed'
  | 'approved'
  | 'waiting'
  | 'allotted'
  | 'refused'
  | 'withdrawn';

/** Queues a message to the member about one fact; a member without a phone is told by whoever calls or meets them. */
export async function tellPerson(
  trx: Trx,
  desk: Desk,
  person: PersonRow,
  news: News,
  about: string,
  reference: string,
): Promise<void> {
  const { phone } = openNumbers(desk.sealer, person);
  if (phone === undefined) return;
  await enqueue(trx, desk, { about, to: phone, template: news, variables: { reference } });
}
