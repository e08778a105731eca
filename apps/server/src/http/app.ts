import { createExpressMiddleware } from '@trpc/server/adapters/express';
import { appRouter, type Services } from '@zhutui/api';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { bodies } from './bodies.ts';
import { contextFor } from './context.ts';
import { guardCalls, guardHeaders, lastResort, noSuchCall, onThisMachine } from './guard.ts';
import { meter } from './meter.ts';
import { type PageFolders, pages } from './pages.ts';

export interface AppOptions {
  readonly services: Services;
  readonly log: Logger;
  /** Where browsers find this site; null takes the address they asked. */
  readonly origin: string | null;
  readonly folders: PageFolders;
  /** Whether the data can be reached. */
  readonly ready: () => Promise<boolean>;
  /** Milliseconds on the real clock, for the limit of calls. */
  readonly tick: () => number;
}

const MOST_CALLS_IN_A_BATCH = 10;

/** The whole site over HTTP: calls, pages, health. It starts nothing and reads no setting of its own. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // With a public origin a proxy on this machine stands in front and tells the caller's address.
  if (options.origin !== null) app.set('trust proxy', 'loopback');
  app.use(guardHeaders(options.origin));
  app.get('/healthz', (_, response) => void response.type('text').send('ok\n'));
  app.get('/readyz', async (_, response) => {
    const ready = await options.ready();
    response
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready\n' : 'not ready\n');
  });
  const meters = meter();
  app.get('/metrics', onThisMachine, meters.page);
  app.use('/api/trpc', meters.count, guardCalls(options), bodies(options.services), calls(options));
  app.use('/api', noSuchCall);
  app.use(pages(options.folders));
  app.use(lastResort((error) => options.log.error({ err: error }, 'a request failed')));
  return app;
}

const calls = ({ services, log, origin }: AppOptions) =>
  createExpressMiddleware({
    router: appRouter,
    createContext: contextFor(services, origin),
    allowMethodOverride: true,
    maxBatchSize: MOST_CALLS_IN_A_BATCH,
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR')
        log.error({ path, err: error.cause ?? error }, 'a call failed');
    },
  });
