import { writeSync } from 'node:fs';
import type { Place } from '../../database/open-database.ts';
import { openUnlocked } from '../../database/open-sqlite.ts';
import { migrations } from '../../migrations/index.ts';

/** Opens a file that others open at the same time, and says how many steps of the schema it finds. */
const place = JSON.parse(process.argv[2] ?? '') as Place & { readonly sqlite: string };
writeSync(1, 'ready\n');
for await (const _go of process.stdin) break;
const { db, close } = await openUnlocked(place.sqlite, migrations);
const rows = await db.selectFrom('schema_version').selectAll().execute();
await close();
writeSync(1, `found ${rows.length}\n`);
process.exit(0);
