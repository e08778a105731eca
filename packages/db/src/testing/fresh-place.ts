import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '@zhutui/testing';
import type { Place } from '../database/open-database.ts';
import type { Dialect } from '../migrations/schema.ts';

/** An empty place and what removes it. */
export interface FreshPlace {
  readonly place: Place;
  readonly remove: () => Promise<void>;
}

export async function freshPlace(dialect: Dialect): Promise<FreshPlace> {
  if (dialect === 'sqlite') return freshFile();
  const { url, drop } = await createDatabase();
  return { place: { postgres: url }, remove: drop };
}

/** A file in a folder of its own that does not exist yet. */
export function freshFile(): FreshPlace & { readonly place: { readonly sqlite: string } } {
  const folder = mkdtempSync(join(tmpdir(), 'zhutui-db-'));
  const remove = async (): Promise<void> => rmSync(folder, { recursive: true, force: true });
  return { place: { sqlite: join(folder, 'data.sqlite') }, remove };
}
