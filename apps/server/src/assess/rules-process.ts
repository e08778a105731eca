import { fork } from 'node:child_process';
import { type Call, type Said, saidSchema } from './protocol.ts';

/** A process that runs rules: what a plugin does to it, it does to nothing else. */
export interface RulesProcess {
  readonly send: (call: Call) => void;
  /** Ends it at once, whatever it is doing; resolves when it is gone. */
  readonly kill: () => Promise<void>;
}
export interface RulesListener {
  readonly said: (said: Said) => void;
  /** It ended, without having been told to. */
  readonly ended: (fault: 'memory' | 'died') => void;
}
export type StartRules = (on: RulesListener) => RulesProcess;

/**
 * Starts `file` with a limit for its memory, an empty environment and nowhere to write. A process and not a thread: V8
 * ends the whole process when a thread's heap overflows in one large step, as a growing array or Map does.
 */
export const rulesProcess =
  (file: string, heapMb: number): StartRules =>
  (on) => {
    const child = fork(file, [], {
      execArgv: [`--max-old-space-size=${heapMb}`],
      env: { TZ: 'Asia/Shanghai' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const gone = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    child.on('message', (message) => {
      const said = saidSchema.safeParse(message);
      if (said.success) on.said(said.data);
    });
    child.once('error', () => on.ended('died'));
    child.once('exit', (_, signal) =>
      on.ended(signal === 'SIGABRT' || signal === 'SIGKILL' ? 'memory' : 'died'),
    );
    return {
      send: (call) => void child.send(call, () => undefined),
      kill: async () => {
        child.kill('SIGKILL');
        await gone;
      },
    };
  };
