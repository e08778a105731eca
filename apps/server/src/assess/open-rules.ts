import type { AssessPort, SchemeSet } from '@zhutui/core';
import type { Logger } from 'pino';
import { breaker } from './breaker.ts';
import { CallLane } from './call-lane.ts';
import type { Ready } from './protocol.ts';
import { rulesProcess } from './rules-process.ts';
import { workerAssessPort } from './worker-assess-port.ts';

/** The rules of these schemes, running beside the server. */
export interface Rules {
  readonly port: AssessPort;
  /** Resolves once they are loaded; rejects with what kept them from it. */
  readonly ready: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface RulesLimits {
  /** Milliseconds for one question: thousands of times what a question takes. */
  readonly deadline?: number;
  readonly heapMb?: number;
  /** Milliseconds that a plugin rests which held the worker up three times in a row. */
  readonly rest?: number;
}

const LOAD_MS = 20_000;
const IN_A_ROW = 3;

/** Starts loading at once. `file` is the bundled worker with the same plugins as `schemes`. */
export function openRules(
  schemes: SchemeSet,
  file: string,
  log: Logger,
  { deadline = 2000, heapMb = 128, rest = 30_000 }: RulesLimits = {},
): Rules {
  const lane = new CallLane({
    start: rulesProcess(file, heapMb),
    objection: (ready) => objectionOf(schemes, ready),
    deadline,
    loadDeadline: LOAD_MS,
    later: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  const port = workerAssessPort({
    schemes,
    lane,
    breaker: breaker({ tick: () => performance.now(), after: IN_A_ROW, rest }),
    failed: (plugin, fault, sentence) => log.error({ plugin, fault, sentence }, 'rules failed'),
  });
  const loading = lane.ready();
  // Whoever waits for it hears of a failure; nobody has to.
  loading.catch(() => undefined);
  return { port, ready: () => loading, close: () => lane.close() };
}

/** A worker left from another build would decide by other rules than are recorded. */
function objectionOf({ entries }: SchemeSet, { digests }: Ready): string | undefined {
  const other = entries.find(({ scheme, digest }) => digests[scheme.id] !== digest);
  return other === undefined
    ? undefined
    : `the worker has another build of ${other.scheme.id} than the server: build both again`;
}
