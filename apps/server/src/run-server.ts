import { fileURLToPath } from 'node:url';
import type { Services } from '@zhutui/api';
import { verifyDigests } from '@zhutui/casework';
import type { Database } from '@zhutui/db';
import { packages } from '@zhutui/registry';
import { type Logger, pino } from 'pino';
import { compose } from './compose.ts';
import { demoMark, keepApart, markDemo } from './demo/demo-mark.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { type Clock, demoClock, systemClock } from './edge/clock.ts';
import { type Env, SettingError } from './edge/env.ts';
import { readKeyFile } from './edge/key-file.ts';
import { createApp } from './http/app.ts';
import { serve } from './http/serve.ts';
import { startJobs } from './jobs.ts';
import { checkKeys } from './key-check.ts';
import { hasRecords, latestRecord } from './latest-record.ts';
import { openData } from './open-data.ts';

/** Opens the data, proves the stored decisions, seeds an empty demonstration, serves, and stops when told to. */
export async function runServer(env: Env): Promise<void> {
  const log = pino({ level: env.LOG_LEVEL });
  const database = await openData(env, log);
  try {
    await run(env, database, log);
  } finally {
    await database.close();
  }
}

async function run(env: Env, database: Database, log: Logger): Promise<void> {
  const services = await ready(env, database, log);
  const origin = env.PUBLIC_ORIGIN ?? null;
  const live = { ready: () => reachable(database), tick: () => Date.now() };
  const { address, stop } = await serve(
    createApp({ services, log, origin, folders: folders(), ...live }),
    env,
  );
  const stopJobs = startJobs(services, log);
  const stopped = stopSignal();
  log.info({ demo: env.demo, businessTime: services.shop.desk.now() }, `助推平台已就绪：${address}`);
  await stopped;
  log.info('正在停止：办完手头的请求');
  await Promise.all([stopJobs(), stop()]);
}

async function ready(env: Env, database: Database, log: Logger): Promise<Services> {
  const isNew = !(await hasRecords(database));
  const keys = readKeyFile(env.keyFile, isNew);
  const composed = (clock: Clock) => compose({ database, keys, clock, packages, demo: env.demo });
  await checkKeys(database, composed(systemClock()).shop.desk.sealer, isNew);
  await keepApart(database, env.demo);
  if (env.demo && (isNew || (await demoMark(database)) === 'begun')) {
    await markDemo(database, 'begun');
    await seedDemo(composed, env.demoNow, log);
    await markDemo(database, 'complete');
  }
  const clock = env.demo ? demoClock(later(env.demoNow, await latestRecord(database))) : systemClock();
  const services = composed(clock);
  await verify(services);
  return services;
}

/** A decision that comes out differently under the rules at hand stops the start with one line. */
async function verify({ shop }: Services): Promise<void> {
  try {
    await verifyDigests(shop);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('verifyDigests:'))) throw error;
    throw new SettingError(`现有规则与已作出的决定不一致，请核对 schemes 目录。${error.message}`);
  }
}

/** A demonstration's clock never runs behind its own records. */
const later = (start: string, latest: string | undefined): string =>
  latest !== undefined && Date.parse(latest) > Date.parse(start) ? latest : start;

async function reachable(database: Database): Promise<boolean> {
  return await hasRecords(database).then(
    () => true,
    () => false,
  );
}

/** The built pages stand beside this file once the server is built. */
function folders() {
  const apps = fileURLToPath(new URL('../../', import.meta.url));
  return { apply: `${apps}apply/dist`, office: `${apps}office/dist` };
}

const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
