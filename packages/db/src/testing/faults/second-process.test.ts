import { describe, expect, it, onTestFinished } from 'vitest';
import { DatabaseInUseError, openDatabase } from '../../index.ts';
import { freshFile } from '../fresh-place.ts';
import { startChild } from './child-process.ts';

describe('a second process on the same file', () => {
  it('is refused while the first lives and takes over when it was killed', async () => {
    const { place, remove } = freshFile();
    onTestFinished(remove);
    const child = await startChild('writer', place);
    for await (const line of child.lines) if (line === 'kept 1') break;
    await expect(openDatabase(place)).rejects.toThrow(DatabaseInUseError);
    await child.kill();
    const database = await openDatabase(place);
    await database.close();
  });

  it('that gets around the lock waits while another migrates, and migrates nothing again', async () => {
    const { place, remove } = freshFile();
    onTestFinished(remove);
    const children = await Promise.all([1, 2, 3].map(() => startChild('opener', place)));
    const said = await Promise.all(children.map(async ({ lines, start }) => await answersOf(lines, start)));
    expect(said).toStrictEqual(Array.from({ length: 3 }, () => ['ready', 'found 1']));
  });
});

async function answersOf(lines: AsyncIterable<string>, start: () => void): Promise<string[]> {
  const said: string[] = [];
  for await (const line of lines) {
    said.push(line);
    if (line === 'ready') start();
  }
  return said;
}
