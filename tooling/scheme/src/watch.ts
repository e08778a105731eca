import { performance } from 'node:perf_hooks';
import type { QuickTrial } from './quick-trial.ts';
import type { Beside, Terminal } from './terminal.ts';
import type { ExitCode } from './verb.ts';

/**
 * Tries the quick part of a package now and after each save, until it is stopped, and says how long each took. Where that
 * is sound the whole check follows beside it; the next save ends it.
 */
export async function watch(id: string, folder: string, terminal: Terminal): Promise<ExitCode> {
  const { disk, say, quick } = terminal;
  say(`正在看守 ${folder}：每次保存后先快检，通过后接着全部检验；Ctrl+C 结束。`);
  const trial = quick(disk.path(folder));
  const tell = teller(terminal);
  let sound = await tell.verdict(trial);
  let whole = follow(sound, id, terminal);
  for await (const _ of disk.changes(folder)) {
    whole?.stop();
    sound = await tell.verdict(trial);
    whole = follow(sound, id, terminal);
  }
  trial.close();
  return sound ? 0 : 1;
}

function follow(sound: boolean, id: string, { beside, say }: Terminal): Beside | undefined {
  if (!sound) return undefined;
  const began = performance.now();
  const whole = beside(['check', id]);
  void whole.ended.then((code) => {
    if (code !== undefined) say(`— 全部检验用时 ${((performance.now() - began) / 1000).toFixed(1)} 秒`);
  });
  return whole;
}

/** Prints verdicts with the time from the save to the verdict, and the median of those after saves. */
function teller({ print }: Terminal) {
  const after: number[] = [];
  let isFirst = true;
  return {
    async verdict(trial: QuickTrial): Promise<boolean> {
      const began = performance.now();
      const { ok, text } = await trial.verdict();
      const took = Math.round(performance.now() - began);
      if (!isFirst) after.push(took);
      isFirst = false;
      const median = after.length < 2 ? '' : `（${after.length}次保存的中位数 ${medianOf(after)} 毫秒）`;
      await print(`${text}\n— 快检用时 ${took} 毫秒${median}\n\n`);
      return ok;
    },
  };
}

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
