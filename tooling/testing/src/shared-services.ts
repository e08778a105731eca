import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserProgram, browserProgram } from './browser-program.ts';
import { type PostgresServer, postgresServer } from './postgres-server.ts';

/** What all workers of one test run share. */
interface Services {
  readonly postgres: { readonly url: string };
  readonly browser: BrowserProgram;
}

/**
 * Serves the shared services on a loopback address: each starts when it is first asked for. The address goes into
 * ZHUTUI_TEST_SERVICES, where `shared` looks; `stop` ends what was started.
 */
export async function serveShared(): Promise<{
  readonly address: string;
  readonly stop: () => Promise<void>;
}> {
  let postgres: Promise<PostgresServer> | undefined;
  let browser: Promise<BrowserProgram> | undefined;
  const services = {
    '/postgres': async () => {
      postgres ??= postgresServer();
      return { url: (await postgres).url };
    },
    '/browser': () => {
      browser ??= browserProgram();
      return browser;
    },
  };
  const server = createServer(answering(services));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    const started = await postgres?.catch(() => undefined);
    await started?.stop();
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

/** The shared service of this test run, or undefined where none is served (outside vitest). */
export async function shared<K extends keyof Services>(name: K): Promise<Services[K] | undefined> {
  const address = process.env.ZHUTUI_TEST_SERVICES;
  if (address === undefined) return undefined;
  const reply = await fetch(`${address}/${name}`);
  if (!reply.ok) throw new Error(await reply.text());
  return (await reply.json()) as Services[K];
}

function answering(services: Readonly<Record<string, () => Promise<unknown>>>): RequestListener {
  return (request, response) => {
    const service = services[request.url ?? ''];
    const answer = service === undefined ? Promise.reject(new Error(`no service ${request.url}`)) : service();
    answer.then(
      (value) => response.end(JSON.stringify(value)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  };
}
