import { tidyNumber } from '@zhutui/core';
import type { Desk, Trx } from '@zhutui/db';
import { render, type Wording } from './render.ts';

/** A message to be: the wording, to whom, and about what. */
export type Message = Wording & {
  /** The fact told, e.g. `decision:0190…`: each is told once. Never a phone or a name. */
  readonly about: string;
  /** The phone, in clear; it is sealed here. */
  readonly to: string;
};

/**
 * Puts a message into the outbox, in the transaction of the fact it tells: no fact, no message. False when this fact
 * has been told before. Throws a RangeError when a variable breaks the template's limits.
 */
export async function enqueue(trx: Trx, desk: Desk, message: Message): Promise<boolean> {
  const id = desk.newId();
  const to = tidyNumber(message.to);
  const row = await trx
    .insertInto('message')
    .values({
      id,
      about: message.about,
      to_sealed: desk.sealer.seal(to, `message.to:${id}`),
      to_key: desk.sealer.lookup('phone', to),
      template: message.template,
      text: desk.sealer.seal(render(message), `message.text:${id}`),
      state: 'queued',
      tries: 0,
      due_at: desk.realNow(),
      created_at: desk.now(),
      sent_at: null,
    })
    .onConflict((conflict) => conflict.column('about').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
