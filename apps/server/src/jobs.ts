import type { Services } from '@zhutui/api';
import { deliver } from '@zhutui/notify';
import type { Logger } from 'pino';

const EVERY_MS = 1000;
const MOST_A_ROUND = 50;

/** Sends what stands in the outbox, round after round; the answer stops after the round in hand. */
export function startJobs(services: Services, log: Logger): () => Promise<void> {
  let round: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    round = deliver(services.shop.desk, services.messages, { limit: MOST_A_ROUND })
      .catch((err: unknown) => log.error({ err }, 'a round of the outbox failed'))
      .finally(() => {
        busy = false;
      });
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
