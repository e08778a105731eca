import { ok, type Result, refused } from '@zhutui/core';
import { type Actor, accountsOf, perform } from '@zhutui/db';
import { NOT_FOUND, OWN_ITEM, SAME_PERSON } from '../shop/refusals.ts';
import type { PayoutShop } from '../shop/shop.ts';
import { batchFor, isFree } from './batch-row.ts';
import { paysActor } from './pays-actor.ts';
import { type NamedFile, openFile } from './sealed-file.ts';

/** A bank file as it left the house: `sha256` is of `bytes`, hex. */
export interface ExportedFile extends NamedFile {
  readonly sha256: string;
}

/**
 * The bank file of a released batch: the same name and bytes for ever, each export told to the audit. For a releaser of
 * the funder who neither made nor checked the batch and is not paid by it.
 */
export async function exportFile(shop: PayoutShop, actor: Actor, id: string): Promise<Result<ExportedFile>> {
  const { desk } = shop;
  const batch = await batchFor(desk.database.db, actor, id, ['releaser']);
  if (batch === undefined) return refused(NOT_FOUND);
  const { file_sealed, sha256, reference } = batch;
  if (file_sealed === null || sha256 === null) return refused(NOT_RELEASED);
  if (!isFree(await accountsOf(desk.database.db, actor), 'releaser', batch)) return refused(SAME_PERSON);
  if (await paysActor(desk.database.db, actor, id)) return refused(OWN_ITEM);
  const request = { key: `export ${desk.newId()}`, action: 'batch.export', input: { id } };
  const told = await perform(desk, actor, request, async (_trx, audit) => {
    audit('batch.export', `batch:${id}`, { reference, sha256 });
    return ok(null);
  });
  if (!told.ok) return told;
  return ok({ ...openFile(desk, id, file_sealed), sha256 });
}

const NOT_RELEASED = {
  code: 'not-released',
  message: '这一批次还没有放行，没有可以导出的文件。请先由放行人放行。',
};
