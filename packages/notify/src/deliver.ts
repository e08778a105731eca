import type { Desk } from '@zhutui/db';
import { type ClaimedMessage, claimMessage } from './claim-message.ts';
import type { MessagePort, SendOutcome } from './message-port.ts';
import { lapseClaims, type Settled, settleMessage } from './settle-message.ts';

/** How many messages of a round came to what. */
export type Delivery = Readonly<Record<Settled, number>>;

/**
 * One round: hands up to `limit` due messages to the port, one after another. Several senders may run at once; each
 * message is sent at most once, however often the process dies.
 */
export async function deliver(
  desk: Desk,
  port: MessagePort,
  { limit = 50 }: { readonly limit?: number } = {},
): Promise<Delivery> {
  const tally = { sent: 0, retried: 0, failed: 0, unsure: await lapseClaims(desk) };
  for (let count = 0; count < limit; count += 1) {
    const message = await claimMessage(desk);
    if (message === undefined) break;
    tally[await settleMessage(desk, message, await attempt(port, message))] += 1;
  }
  return tally;
}

async function attempt(port: MessagePort, message: ClaimedMessage): Promise<SendOutcome | undefined> {
  const { id, to, signature, template, text } = message;
  try {
    return await port.send({ id, to, signature, template, text });
  } catch {
    return undefined;
  }
}
