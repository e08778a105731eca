import { spawn } from 'node:child_process';
import type { Conduct } from '../isolated/isolate.ts';

export interface Bounds {
  /** Longest the whole trial may take, in milliseconds. */
  readonly deadline: number;
  /** Most the process may keep, in megabytes. */
  readonly memory: number;
}

export const BOUNDS: Bounds = { deadline: 20_000, memory: 256 };

/** Runs a bundled trial in a process of its own, in a time zone; what it did not survive is told as its conduct. */
export function runAlone(program: string, zone: string, bounds: Bounds = BOUNDS): Promise<Conduct> {
  const child = spawn(process.execPath, [`--max-old-space-size=${bounds.memory}`, ...FLAGS, '-'], {
    env: { TZ: zone },
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: bounds.deadline,
    killSignal: LATE,
  });
  return new Promise((resolve) => {
    const heard = { out: '', last: '启动时', words: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      heard.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      heard.last = text.match(/(?<=^@).*$/gm)?.at(-1) ?? heard.last;
      heard.words = (heard.words + text.replace(/^@.*$/gm, '')).slice(-2000);
    });
    child.stdin.on('error', () => undefined);
    child.on('error', ({ message }) => resolve(failed(`不能启动单独的进程：${message}`)));
    child.on('close', (_code, signal) => resolve(conductOf(heard, signal === LATE, bounds)));
    child.stdin.end(program);
  });
}

/** The signal that ends a trial over its time. */
const LATE = 'SIGKILL';
const FLAGS = ['--expose-gc', '--input-type=module', '--no-warnings'];

const failed = (fault: string): Conduct => ({ faults: [fault], answers: [] });

function conductOf(
  { out, last, words }: { readonly out: string; readonly last: string; readonly words: string },
  late: boolean,
  { deadline, memory }: Bounds,
): Conduct {
  if (late) return failed(`${last}超过 ${deadline / 1000} 秒没有结束`);
  if (/heap out of memory|Allocation failed/.test(words)) return failed(`${last}占用内存超过 ${memory} MB`);
  try {
    return JSON.parse(out) as Conduct;
  } catch {
    return failed(`${last}进程中断：${words.trim().split('\n').at(-1) ?? ''}`);
  }
}
