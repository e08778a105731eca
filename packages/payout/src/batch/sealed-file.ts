import type { Desk } from '@zhutui/db';

/** A file as it leaves the house: its name and bytes, neither of which ever changes. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Keeps name and bytes, whatever their encoding, as one sealed text. */
export const sealFile = (desk: Desk, batchId: string, { name, bytes }: NamedFile): string =>
  desk.sealer.seal(`${name}\n${Buffer.from(bytes).toString('base64')}`, `batch.file:${batchId}`);

export function openFile(desk: Desk, batchId: string, sealed: string): NamedFile {
  const [name = '', body = ''] = desk.sealer.open(sealed, `batch.file:${batchId}`).split('\n');
  return { name, bytes: new Uint8Array(Buffer.from(body, 'base64')) };
}
