import { type ChildProcess, fork } from 'node:child_process';
import { reportText, tryQuickly } from '@zhutui/harness';
import type { QuickTrial, QuickVerdict } from './quick-trial.ts';

/** Milliseconds that a package may take to be loaded and tried, and megabytes it may keep. */
const LONGEST = 10_000;
const MEMORY = 512;

export interface QuickOptions {
  /** The program to start. */
  readonly program?: string;
  /** Milliseconds for one verdict. */
  readonly longest?: number;
}

/**
 * Tries a package in a process of its own, which stays ready for the next time: the program of this process started once
 * more, where it finds `serveQuickTrials`. One that does not come to an end is ended; the next time begins afresh.
 */
export function quickProcess(
  folder: string,
  { program = process.argv[1] ?? '', longest = LONGEST }: QuickOptions = {},
): QuickTrial {
  let child: ChildProcess | undefined;
  const end = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  return {
    verdict: () =>
      new Promise((resolve) => {
        child ??= started(program);
        const trial = child;
        const settle = (verdict: QuickVerdict): void => {
          clearTimeout(clock);
          trial.removeAllListeners();
          if (verdict.text === LATE || verdict.text === DIED) end();
          resolve(verdict);
        };
        const clock = setTimeout(() => settle(bad(LATE)), longest);
        trial.once('message', settle).once('exit', () => settle(bad(DIED)));
        trial.send(folder);
      }),
    close: end,
  };
}

/** The other end, in the process that was started; ends with its starter. */
export function serveQuickTrials(): void {
  process.on('message', (folder: string) => {
    void quickVerdict(folder).then((verdict) => process.send?.(verdict));
  });
  process.on('disconnect', () => process.exit());
}

/** Tries the quick part of the package in a folder of the disk, in this process. */
export async function quickVerdict(...tried: Parameters<typeof tryQuickly>): Promise<QuickVerdict> {
  try {
    const report = await tryQuickly(...tried);
    return { ok: report.ok, text: reportText(report) };
  } catch (error) {
    return { ok: false, text: `✗ 装载不了：${error instanceof Error ? error.message : String(error)}` };
  }
}

const LATE = '✗ 装载和检验太久没有结束：是否有循环停不下来？';
const DIED = `✗ 检验的进程中断：程序自行退出，或占用内存超过 ${MEMORY} MB。`;

const bad = (text: string): QuickVerdict => ({ ok: false, text });

const started = (program: string): ChildProcess =>
  fork(program, { execArgv: [`--max-old-space-size=${MEMORY}`], stdio: 'inherit' });
