import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** How a process ended, and all it said on its way. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built server as a process of its own. */
export interface ServerProcess {
  readonly pid: number;
  /** Resolves with the first line of its log that matches; rejects with all it said when it ends before. */
  readonly said: (pattern: RegExp) => Promise<string>;
  /** Where it serves, once it does: `http://127.0.0.1:12345`. */
  readonly ready: () => Promise<string>;
  readonly signal: (name: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
  /** Tells it to stop and waits until it has. */
  readonly stop: () => Promise<Ended>;
}

export type Settings = Readonly<Record<string, string>>;

const PROGRAM = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** A folder of one's own with room for data and keys; `remove` when done. */
export function freshHome(): { readonly settings: Settings; readonly remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'zhutui-server-'));
  const settings = { PORT: '0', DATA_DIR: join(home, 'data'), KEY_FILE: join(home, 'keys', 'keys.json') };
  return { settings, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** Starts the built server, or another build of it, under these settings and no others. */
export function startServer(settings: Settings, program: string = PROGRAM): ServerProcess {
  if (!existsSync(program))
    throw new Error(`${program} is not built: run the tests by \`npm test\`, which builds first`);
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [program], {
    env: { PATH, HOME, NODE_ENV: 'production', ...settings },
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = listen(child);
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    ...output.all(),
  }));
  const said = (pattern: RegExp): Promise<string> => output.line(pattern, ended);
  const stop = (): Promise<Ended> => {
    child.kill('SIGTERM');
    return ended;
  };
  const ready = async (): Promise<string> => /http:\/\/[^/]+/.exec(await said(/已就绪/))?.[0] ?? '';
  return { pid: child.pid ?? 0, said, ready, signal: (name) => void child.kill(name), ended, stop };
}

function listen(child: ChildProcess) {
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  if (child.stdout !== null)
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      for (const look of waiting) look();
    });
  const all = () => ({ stdout: lines.join('\n'), stderr });
  const line = (pattern: RegExp, ended: Promise<Ended>): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = lines.find((one) => pattern.test(one));
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
      ended.then(
        (end) => reject(new Error(`the server ended (${end.code}):\n${end.stdout}\n${end.stderr}`)),
        reject,
      );
    });
  return { all, line };
}
