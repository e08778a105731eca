import { createHash } from 'node:crypto';
import { ok, type Reason, type Result } from '@zhutui/core';
import { type Actor, type Audit, perform, type Trx } from '@zhutui/db';
import type { Shop } from '../shop/shop.ts';

/** A file of a kind, handed in once under a key. */
export interface FileInput {
  readonly key: string;
  /** CSV as text, or as the bytes of a file in UTF-8 or GB18030. */
  readonly csv: string | Uint8Array;
}
export interface Imported {
  /** Rows taken in; 0 when the very same file was taken in before. */
  readonly imported: number;
  /** What was taken in and should be looked at nevertheless. */
  readonly warnings?: readonly Reason[];
}

/** Saves what a file says and gives the number of its rows; `importId` marks the rows that came with it. */
export type SaveFile = (trx: Trx, importId: string, audit: Audit) => Promise<Result<number>>;

/** Takes a file in as a whole or not at all; the same bytes of the same kind change nothing the second time. */
export async function takeFile(
  shop: Shop,
  actor: Actor,
  kind: string,
  input: FileInput,
  save: SaveFile,
): Promise<Result<Imported>> {
  const { desk } = shop;
  const digest = desk.sealer.lookup('import', createHash('sha256').update(input.csv).digest('hex'));
  return await perform(
    desk,
    actor,
    { key: input.key, action: 'import', input: { kind, digest } },
    async (trx, audit) => {
      const run = { id: desk.newId(), kind, digest, rows: 0, by: actor.id, at: desk.now() };
      if (!(await enter(trx, run))) {
        audit('import.repeated', `import:${kind}`, {});
        return ok({ imported: 0 });
      }
      await takeTurn(trx);
      const saved = await save(trx, run.id, audit);
      if (!saved.ok) return saved;
      await trx.updateTable('import_run').set({ rows: saved.value }).where('id', '=', run.id).execute();
      audit('import.taken', `import:${kind}`, { run: run.id, rows: saved.value });
      return ok({ imported: saved.value });
    },
  );
}

interface Run {
  readonly id: string;
  readonly kind: string;
  readonly digest: string;
  readonly rows: number;
  readonly by: string;
  readonly at: string;
}

/** Imports follow one another, also on PostgreSQL: a file with some columns would undo what another with others says. */
async function takeTurn(trx: Trx): Promise<void> {
  await trx
    .insertInto('meta')
    .values({ key: 'import.turn', value: '' })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: '' }))
    .execute();
}

async function enter(trx: Trx, run: Run): Promise<boolean> {
  const row = await trx
    .insertInto('import_run')
    .values(run)
    .onConflict((conflict) => conflict.columns(['kind', 'digest']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
