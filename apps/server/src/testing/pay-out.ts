import type { Site } from './site.ts';
import { employ, newKey, value } from './toy-city.ts';
import type { Visitor } from './visitor.ts';

/** The three who pay a funder's money out. */
export interface Payers {
  readonly maker: Visitor;
  readonly checker: Visitor;
  readonly releaser: Visitor;
}

/** Hires them; `prefix` tells accounts of several funders apart. */
export async function hirePayers(site: Site, funder: string, prefix = ''): Promise<Payers> {
  const hired = (role: string) => employ(site, `${prefix}${role}`, [role], funder);
  return { maker: await hired('maker'), checker: await hired('checker'), releaser: await hired('releaser') };
}

/** One batch of all that is due, checked and released; its id and the text of its file. */
export async function sendBatch({ maker, checker, releaser }: Payers, funder: string) {
  const made = value(await maker.ask('payout.prepare', { key: newKey(), funder }));
  const id = made.batches[0]?.id ?? '';
  value(await checker.ask('payout.check', { key: newKey(), id }));
  value(await releaser.ask('payout.release', { key: newKey(), id }));
  const { content } = value(await releaser.ask('payout.exportFile', { id }));
  return { id, text: Buffer.from(content, 'base64').toString('utf8') };
}

/** The bank's answer to it; serials in `failures` fail. */
export async function answerBatch(
  { releaser }: Payers,
  id: string,
  failures: Readonly<Record<string, string>> = {},
) {
  const { content: bytes } = value(await releaser.ask('payout.sandboxReturn', { id, failures }));
  return value(await releaser.ask('payout.importReturn', { key: newKey(), id, bytes }));
}

/** Pays out all that is due of a funder, by three people hired for it. */
export async function payOut(site: Site, funder: string): Promise<void> {
  const payers = await hirePayers(site, funder, 'payer-');
  const { id } = await sendBatch(payers, funder);
  await answerBatch(payers, id);
}
