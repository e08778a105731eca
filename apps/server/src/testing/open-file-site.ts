import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@zhutui/db';
import { openSite, type Site, type SiteOptions } from './site.ts';

/** A site on an SQLite file of its own, for what does not differ by engine; close it when the tests are over. */
export async function openFileSite(options: SiteOptions = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'zhutui-site-'));
  const database = await openDatabase({ sqlite: join(folder, 'data.sqlite') });
  const site = await openSite(database, options);
  const close = async (): Promise<void> => {
    await site.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...site, close };
}
