import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Services } from '@zhutui/api';
import type { SchemePackage } from '@zhutui/core';
import { toyMatch, toyScheme } from '@zhutui/core/testing';
import { type Database, newKeyFile, parseKeyFile } from '@zhutui/db';
import { compose } from '../compose.ts';
import { createLogger } from '../edge/logger.ts';
import { createApp } from '../http/app.ts';
import type { PageFolders } from '../http/pages.ts';

/** The whole server over HTTP, composed from the toy notice. */
export interface Site {
  readonly url: string;
  readonly services: Services;
  /** What the server logged, one JSON object a line. */
  readonly log: readonly string[];
  readonly close: () => Promise<void>;
}

export interface SiteOptions {
  readonly origin?: string;
  readonly demo?: boolean;
  /** The business clock; noon of 1 March 1999, while the toy notice takes applications, unless told. */
  readonly now?: () => string;
  /** Milliseconds, for the limit of calls. */
  readonly tick?: () => number;
  readonly folders?: PageFolders;
  /** Replaces a part of what was composed, e.g. by one that fails. */
  readonly alter?: (services: Services) => Services;
}

const NOON = '1999-03-01T04:00:00.000Z';
const NOWHERE: PageFolders = { apply: '/nowhere/apply', office: '/nowhere/office' };
const TOYS: readonly SchemePackage[] = [
  { folder: 'toy', status: 'published', digest: 'toy', plugins: [toyScheme, toyMatch] },
];

/** Serves on a free port of this machine until closed. */
export async function openSite(database: Database, options: SiteOptions = {}): Promise<Site> {
  const { origin = null, demo = true, now = () => NOON, tick = Date.now, folders = NOWHERE } = options;
  const keys = parseKeyFile(newKeyFile((count) => randomBytes(count)));
  const clock = { now, realNow: () => new Date().toISOString() };
  const { alter = (services: Services) => services } = options;
  const services = alter(compose({ database, keys, clock, packages: TOYS, demo }));
  const log: string[] = [];
  const app = createApp({
    services,
    origin,
    folders,
    tick,
    log: createLogger('warn', { write: (line: string) => void log.push(line) }),
    ready: () => isOpen(database),
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}`, services, log, close };
}

const isOpen = (database: Database): Promise<boolean> => database.read(async () => true).catch(() => false);
