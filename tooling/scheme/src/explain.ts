import { readApplication } from './decide-line.ts';
import { explanationText } from './explanation-text.ts';
import { notThere } from './shelf.ts';
import type { Verb } from './verb.ts';

/** Explains the decision on one application, sentence by sentence. Exit code 1 where it could not be read. */
export const explain: Verb = async (shelf, { id }, { input, print, say }) => {
  const entry = shelf.findScheme(id);
  if (entry === undefined) {
    const match = shelf.findMatch(id);
    say(match === undefined ? notThere(shelf, id) : `“${id}”是配比办法，请说明“${match.matches.id}”的申请。`);
    return 2;
  }
  const text = await wholeText(input);
  const read = text === undefined ? NOT_UTF8 : readApplication(entry, text);
  if ('error' in read) {
    const { path, message } = read.error;
    say(path === '' ? message : `${path}：${message}`);
    return 1;
  }
  await print(explanationText(entry, read.facts));
  return 0;
};

const NOT_UTF8 = { error: { path: '', message: '输入不是 UTF-8 编码的文字，请另存为 UTF-8。' } };

async function wholeText(input: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  for await (const part of input) parts.push(part);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    return undefined;
  }
}
