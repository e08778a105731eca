import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Express } from 'express';
import { type Env, SettingError } from '../edge/env.ts';

/** A site that takes requests. */
export interface Serving {
  readonly address: string;
  /** Takes no new connection, answers what is in hand, and resolves when the last of it is answered. */
  readonly stop: () => Promise<void>;
}

export type Place = Pick<Env, 'HOST' | 'PORT'>;

/** A stop waits for requests in hand this long; what hangs longer is cut off. */
const LONGEST_STOP_MS = 30_000;

/** Serves until stopped; throws a SettingError when the place cannot be had. */
export async function serve(app: Express, place: Place): Promise<Serving> {
  const server = createServer();
  const stop = stopping(server);
  server.on('request', app);
  server.listen(place.PORT, place.HOST);
  await listening(server, place);
  return { address: addressOf(server, place), stop };
}

/**
 * Knows how many requests are in hand: a connection that a browser merely holds open, or has never used, keeps no
 * server from stopping.
 */
function stopping(server: Server): () => Promise<void> {
  let inHand = 0;
  let idle: (() => void) | undefined;
  server.on('request', (_, response) => {
    inHand += 1;
    if (idle !== undefined) response.setHeader('Connection', 'close');
    response.once('close', () => {
      inHand -= 1;
      if (inHand === 0) idle?.();
    });
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      idle = () => server.closeAllConnections();
      if (inHand === 0) idle();
      else setTimeout(idle, LONGEST_STOP_MS).unref();
    });
}

async function listening(server: Server, { HOST, PORT }: Place): Promise<void> {
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE')
      throw new SettingError(`PORT：端口 ${PORT} 已被占用，请换一个端口或停止占用它的程序。`);
    if (code === 'EACCES')
      throw new SettingError(`PORT：没有使用端口 ${PORT} 的权限，请换一个 1024 以上的端口。`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new SettingError(`HOST：本机没有地址 ${HOST}。`);
    throw error;
  }
}

function addressOf(server: Server, { HOST, PORT }: Place): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : PORT;
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}/`;
}
