import { fileURLToPath } from 'node:url';
import { openFileSite } from '../open-file-site.ts';
import type { Site } from '../site.ts';
import { withSets } from '../toy-sets.ts';
import type { Visitor } from '../visitor.ts';
import { openRoad, type Page, type Road } from './open-road.ts';

/** The built pages before a server composed of toy notices, which the test can reach behind the pages as well. */
export async function openToyRoad(): Promise<{ readonly road: Road; readonly site: Site }> {
  let tick = 0;
  const site = await openFileSite({ alter: withSets, tick: () => (tick += 1000), folders: FOLDERS });
  return { site, road: await openRoad(async () => ({ url: site.url, stop: site.close })) };
}

/** Lets a page wear the session of somebody who has signed in by a call. */
export async function wear(page: Page, site: Site, visitor: Visitor): Promise<void> {
  const [name = '', value = ''] = visitor.cookie().split('=');
  await page.context().addCookies([{ name, value, url: site.url }]);
}

const apps = fileURLToPath(new URL('../../../../', import.meta.url));
const FOLDERS = { apply: `${apps}apply/dist`, office: `${apps}office/dist` };
