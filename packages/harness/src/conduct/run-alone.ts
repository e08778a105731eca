import { spawn } from 'node:child_process';
import type { Conduct } from '../isolated/isolate.ts';

export interface Bounds {
  /** Longest a package may take to be loaded, in milliseconds. */
  readonly loading: number;
  /** Longest the whole trial may take, in milliseconds. */
  readonly deadline: number;
  /** Most the process may keep, in megabytes. */
  readonly memory: number;
}

export const BOUNDS: Bounds = { loading: 10_000, deadline: 20_000, memory: 256 };

/** Runs a bundled trial in a process of its own, in a time zone; what it did not survive is told as its conduct. */
export function runAlone(program: string, zone: string, bounds: Bounds = BOUNDS): Promise<Conduct> {
  const child = spawn(process.execPath, [`--max-old-space-size=${bounds.memory}`, ...FLAGS, '-'], {
    env: { TZ: zone },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return new Promise((resolve) => {
    const heard = { out: '', last: LOADING, words: '', late: 0 };
    const within = (longest: number, isOver: () => boolean) =>
      setTimeout(() => {
        if (!isOver()) return;
        heard.late = longest;
        child.kill('SIGKILL');
      }, longest);
    const clocks = [
      within(bounds.loading, () => heard.last === LOADING),
      within(bounds.deadline, () => true),
    ];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      heard.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      heard.last = text.match(/(?<=^@).*$/gm)?.at(-1) ?? heard.last;
      heard.words = (heard.words + text.replace(/^@.*$/gm, '')).slice(-2000);
    });
    child.stdin.on('error', () => undefined);
    child.on('error', ({ message }) => resolve(failed(`不能启动单独的进程：${message}`)));
    child.on('close', () => {
      for (const clock of clocks) clearTimeout(clock);
      resolve(conductOf(heard, bounds));
    });
    child.stdin.end(program);
  });
}

/** As the trial calls it, and until the trial says anything. */
const LOADING = '装载时';
const FLAGS = ['--expose-gc', '--input-type=module', '--no-warnings'];

interface Heard {
  readonly out: string;
  /** What the trial was about to run. */
  readonly last: string;
  readonly words: string;
  /** The time in milliseconds that it went over; 0 where it did not. */
  readonly late: number;
}

const failed = (fault: string): Conduct => ({ faults: [fault], answers: [] });

function conductOf({ out, last, words, late }: Heard, { memory }: Bounds): Conduct {
  if (late > 0) return failed(`${last}超过 ${late / 1000} 秒没有结束`);
  if (/heap out of memory|Allocation failed/.test(words)) return failed(`${last}占用内存超过 ${memory} MB`);
  try {
    return JSON.parse(out) as Conduct;
  } catch {
    return failed(`${last}进程中断：${words.trim().split('\n').at(-1) ?? ''}`);
  }
}
