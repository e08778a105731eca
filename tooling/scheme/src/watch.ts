import { performance } from 'node:perf_hooks';
import { reportText, tryQuickly } from '@zhutui/harness';
import type { Beside, Terminal } from './terminal.ts';
import type { ExitCode } from './verb.ts';

/**
 * Tries the quick part of a package now and after each save, until it is stopped, and says how long each took. Where that
 * is sound the whole check follows beside it; the next save ends it.
 */
export async function watch(id: string, folder: string, terminal: Terminal): Promise<ExitCode> {
  const { disk, say } = terminal;
  say(`正在看守 ${folder}：每次保存后先快检，通过后接着全部检验；Ctrl+C 结束。`);
  let sound = await verdict(folder, terminal);
  let whole = follow(sound, id, terminal);
  for await (const _ of disk.changes(folder)) {
    whole?.stop();
    sound = await verdict(folder, terminal);
    whole = follow(sound, id, terminal);
  }
  return sound ? 0 : 1;
}

const follow = (sound: boolean, id: string, { beside }: Terminal): Beside | undefined =>
  sound ? beside(['check', id]) : undefined;

async function verdict(folder: string, { disk, print }: Terminal): Promise<boolean> {
  const began = performance.now();
  const { ok, text } = await tried(folder, disk);
  const took = Math.round(performance.now() - began);
  await print(`${text}\n— 快检用时 ${took} 毫秒\n\n`);
  return ok;
}

async function tried(folder: string, disk: Terminal['disk']) {
  try {
    const report = await tryQuickly(disk.path(folder), (name) => disk.read(`${folder}/${name}`));
    return { ok: report.ok, text: reportText(report) };
  } catch (error) {
    return { ok: false, text: `✗ 装载不了：${error instanceof Error ? error.message : String(error)}` };
  }
}
