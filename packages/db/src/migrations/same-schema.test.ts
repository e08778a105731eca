import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { freshPlace } from '../testing/fresh-place.ts';
import type { Dialect } from './schema.ts';

describe('the schema', () => {
  it('has the same tables, columns and nullability on both engines', async () => {
    const sqlite = await shape('sqlite');
    expect(sqlite.length).toBeGreaterThan(100);
    expect(await shape('postgres')).toStrictEqual(sqlite);
  });
});

async function shape(dialect: Dialect): Promise<string[]> {
  const { place, remove } = await freshPlace(dialect);
  onTestFinished(remove);
  const database = await openDatabase(place);
  onTestFinished(() => database.close());
  const tables = await database.db.introspection.getTables();
  const columns = tables.flatMap((table) =>
    table.columns.map((column) => `${table.name}.${column.name} ${column.isNullable ? 'null' : 'not null'}`),
  );
  return columns.sort();
}
