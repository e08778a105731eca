import type { Services } from '@zhutui/api';
import { deliver } from '@zhutui/notify';
import type { Logger } from 'pino';
import { type Clock, systemClock } from '../edge/clock.ts';
import { openStage } from './stage.ts';
import { story } from './story.ts';

/** Plays the story of the demonstration city through the capabilities themselves, up to the moment the clock will show. */
export async function seedDemo(
  composed: (clock: Clock) => Services,
  until: string,
  log: Logger,
): Promise<void> {
  let now = '';
  const services = composed({ ...systemClock(), now: () => now });
  const stage = openStage(services);
  const past = story.filter(({ at }, index) => index === 0 || Date.parse(at) <= Date.parse(until));
  log.info('首次启动：正在生成演示数据');
  for (const { at, play } of past) {
    now = new Date(at).toISOString();
    await play(stage);
    await deliver(services.shop.desk, services.messages, { limit: 500 });
  }
}
