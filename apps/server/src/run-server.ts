import { fileURLToPath } from 'node:url';
import type { Services } from '@zhutui/api';
import { verifyDigests } from '@zhutui/casework';
import { type SchemeSet, schemeSet } from '@zhutui/core';
import type { Database } from '@zhutui/db';
import { packages } from '@zhutui/registry';
import type { Logger } from 'pino';
import { openRules, type Rules } from './assess/open-rules.ts';
import { compose } from './compose.ts';
import { demoMark, keepApart, markDemo } from './demo/demo-mark.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { type Clock, demoClock, systemClock } from './edge/clock.ts';
import { type Env, SettingError } from './edge/env.ts';
import { readKeyFile } from './edge/key-file.ts';
import { createLogger } from './edge/logger.ts';
import { firstAdministrator } from './first-administrator.ts';
import { createApp } from './http/app.ts';
import { serve } from './http/serve.ts';
import { startJobs } from './jobs.ts';
import { checkKeys } from './key-check.ts';
import { hasRecords, latestRecord } from './latest-record.ts';
import { openData } from './open-data.ts';
import { tellNearProgrammes } from './tell-near-programmes.ts';

/** What is open for as long as the server runs. */
interface Open {
  readonly database: Database;
  readonly rules: Rules;
  readonly log: Logger;
}

/** Opens the rules and the data, proves the stored decisions, seeds an empty demonstration, serves, and stops when told to. */
export async function runServer(env: Env): Promise<void> {
  const log = createLogger(env.LOG_LEVEL);
  const rules = openRules(schemesAtHand(), RULES, log);
  try {
    await withData(env, rules, log);
  } finally {
    await rules.close();
  }
}

/** The worker stands beside this file once the server is built. */
const RULES = fileURLToPath(new URL('assess-worker.js', import.meta.url));

async function withData(env: Env, rules: Rules, log: Logger): Promise<void> {
  const database = await openData(env, log);
  try {
    await run(env, { database, rules, log });
  } finally {
    await database.close();
  }
}

/** Plugins that do not fit together stop the start with one line that names them. */
function schemesAtHand(): SchemeSet {
  try {
    return schemeSet(packages);
  } catch (error) {
    throw error instanceof Error ? new SettingError(`schemes 目录有误：${error.message}`) : error;
  }
}

async function run(env: Env, { database, rules, log }: Open): Promise<void> {
  const services = await ready(env, { database, rules, log });
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

async function ready(env: Env, { database, rules, log }: Open): Promise<Services> {
  const isNew = !(await hasRecords(database));
  const keys = readKeyFile(env.keyFile, isNew);
  const composed = (clock: Clock) =>
    compose({ database, keys, clock, packages, demo: env.demo, assess: rules.port });
  await checkKeys(database, composed(systemClock()).shop.desk.sealer, isNew);
  await keepApart(database, env.demo);
  await loaded(rules);
  if (env.demo && (isNew || (await demoMark(database)) === 'begun')) {
    await markDemo(database, 'begun');
    await seedDemo(composed, env.demoNow, log);
    await markDemo(database, 'complete');
  }
  const clock = env.demo ? demoClock(later(env.demoNow, await latestRecord(database))) : systemClock();
  const services = composed(clock);
  await verify(services);
  await tellNearProgrammes(services.shop, log);
  if (!env.demo) await firstAdministrator(services.shop.desk, env.dataDir, log);
  return services;
}

async function loaded(rules: Rules): Promise<void> {
  await rules.ready().catch((error: unknown) => {
    throw error instanceof Error ? new SettingError(`schemes 目录的规则未能装载：${error.message}`) : error;
  });
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
