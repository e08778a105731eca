import { sweepAccess } from '@zhutui/access';
import type { Services } from '@zhutui/api';
import { endNotices, openNotices, type Shop } from '@zhutui/casework';
import { deliver } from '@zhutui/notify';
import type { Logger } from 'pino';

const OUTBOX_MS = 1000;
const MOST_A_ROUND = 50;
const SWEEP_MS = 60 * 60 * 1000;
const NOTICES_MS = 10 * 60 * 1000;

/** Sends what stands in the outbox, ends public notices and clears what has run out; the answer stops them after the rounds in hand. */
export function startJobs({ shop, messages }: Services, log: Logger): () => Promise<void> {
  const { desk } = shop;
  const stops = [
    repeat('outbox', OUTBOX_MS, () => deliver(desk, messages, { limit: MOST_A_ROUND }), log),
    repeat('notices', NOTICES_MS, () => tendNotices(shop), log),
    repeat('sweep', SWEEP_MS, () => sweepAccess(desk), log),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** One that has just begun is not over on the same day. */
async function tendNotices(shop: Shop): Promise<void> {
  await openNotices(shop);
  await endNotices(shop);
}

/** Runs a job again and again, never two rounds at once; a round that fails is told and the next one runs all the same. */
function repeat(job: string, everyMs: number, run: () => Promise<unknown>, log: Logger): () => Promise<void> {
  let round: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    round ??= run()
      .catch((err: unknown) => log.error({ err, job }, 'a round of a job failed'))
      .finally(() => {
        round = undefined;
      });
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
