import { once } from 'node:events';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Services } from '@zhutui/api';
import { verifyDigests } from '@zhutui/casework';
import { type Database, DatabaseInUseError, openDatabase, SchemaTooNewError } from '@zhutui/db';
import { packages } from '@zhutui/registry';
import { type Logger, pino } from 'pino';
import { compose } from './compose.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { demoClock, systemClock } from './edge/clock.ts';
import { type Env, SettingError } from './edge/env.ts';
import { readKeyFile } from './edge/key-file.ts';
import { createApp } from './http/app.ts';
import { startJobs } from './jobs.ts';
import { hasRecords, latestRecord } from './latest-record.ts';

/** Opens the data, proves the stored decisions, seeds an empty demonstration, serves, and stops when told to. */
export async function runServer(env: Env): Promise<void> {
  const log = pino({ level: env.LOG_LEVEL });
  const database = await open(env, log);
  const services = await ready(env, database, log);
  const server = createApp({
    ...places(),
    services,
    log,
    origin: env.PUBLIC_ORIGIN ?? null,
    ready: () => reachable(database),
    tick: () => Date.now(),
  }).listen(env.PORT, env.HOST);
  await listening(server, env);
  const stopJobs = startJobs(services, log);
  log.info(
    { demo: env.demo, businessTime: services.shop.desk.now() },
    `助推平台已就绪：${addressOf(server, env)}`,
  );
  await stopSignal();
  log.info('正在停止：办完手头的请求');
  await stopJobs();
  await closed(server);
  await database.close();
}

async function open(env: Env, log: Logger): Promise<Database> {
  try {
    return await openDatabase(env.database, {
      onError: (err) => log.warn({ err }, 'a database connection was lost'),
    });
  } catch (error) {
    if (error instanceof DatabaseInUseError || error instanceof SchemaTooNewError)
      throw new SettingError(error.message);
    throw error;
  }
}

async function ready(env: Env, database: Database, log: Logger): Promise<Services> {
  const isNew = !(await hasRecords(database));
  const keys = readKeyFile(env.keyFile, isNew);
  const composed = (clock: ReturnType<typeof systemClock>) =>
    compose({ database, keys, clock, packages, demo: env.demo });
  if (env.demo && isNew) await seedDemo((clock) => composed(clock), env.demoNow, log);
  const clock = env.demo ? demoClock(later(env.demoNow, await latestRecord(database))) : systemClock();
  const services = composed(clock);
  await verifyDigests(services.shop);
  return services;
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
function places() {
  const apps = fileURLToPath(new URL('../../', import.meta.url));
  return { folders: { apply: `${apps}apply/dist`, office: `${apps}office/dist` } };
}

async function listening(server: Server, env: Env): Promise<void> {
  try {
    if (!server.listening) await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE')
      throw new SettingError(`PORT：端口 ${env.PORT} 已被占用，请换一个端口或停止占用它的程序。`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new SettingError(`HOST：本机没有地址 ${env.HOST}。`);
    throw error;
  }
}

function addressOf(server: Server, env: Env): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : env.PORT;
  return `http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${port}/`;
}

const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });

/** No new connections; requests in flight are answered, idle connections closed. */
const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
