import { join } from 'node:path';
import express, { Router } from 'express';

export interface PageFolders {
  /** The built pages for workers and the public, served at `/`. */
  readonly apply: string;
  /** The built pages for staff, served at `/office/`. */
  readonly office: string;
}

/** The two clients: hashed files kept for a year, the page itself asked for anew each time. */
export function pages({ apply, office }: PageFolders): Router {
  const router = Router();
  router.use('/office/assets', express.static(join(office, 'assets'), FOREVER));
  router.use('/assets', express.static(join(apply, 'assets'), FOREVER));
  router.use('/office', express.static(office, ALWAYS_FRESH));
  router.use(express.static(apply, ALWAYS_FRESH));
  router.get('/office/{*rest}', (_, response) =>
    response.sendFile('index.html', { root: office, headers: FRESH }),
  );
  router.get('/{*rest}', (_, response) => response.sendFile('index.html', { root: apply, headers: FRESH }));
  return router;
}

const FRESH = { 'Cache-Control': 'no-cache' };
const FOREVER = { immutable: true, maxAge: '365d', fallthrough: false } as const;
const ALWAYS_FRESH = {
  cacheControl: false,
  setHeaders: (response: { setHeader: (name: string, value: string) => unknown }) =>
    void response.setHeader('Cache-Control', 'no-cache'),
};
