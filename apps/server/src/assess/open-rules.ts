import type { AssessPort, SchemeSet } from '@zhutui/core';
import type { Logger } from 'pino';
import { breaker } from './breaker.ts';
import { CallLane } from './call-lane.ts';
import type { Question, Ready } from './protocol.ts';
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
  /** Milliseconds for one question: thousands of times what a question takes. A set has as much again for every so many candidates. */
  readonly deadline?: number;
  readonly heapMb?: number;
  /** Milliseconds that a plugin rests which held the worker up three times in a row. */
  readonly rest?: number;
}

const LOAD_MS = 20_000;
const IN_A_ROW = 3;
/** Candidates of a set to one deadline, and how many times the memory a set may have. */
const CANDIDATES = 1000;
const SET_HEAPS = 4;

const sizeOf = (question: Question): number =>
  question.kind === 'allot' ? 1 + Math.floor(question.run.candidates.length / CANDIDATES) : 1;

/** Starts loading at once. `file` is the bundled worker with the same plugins as `schemes`. */
export function openRules(
  schemes: SchemeSet,
  file: string,
  log: Logger,
  { deadline = 2000, heapMb = 128, rest = 30_000 }: RulesLimits = {},
): Rules {
  const laneOf = (heap: number): CallLane =>
    new CallLane({
      start: rulesProcess(file, heap),
      objection: (ready) => objectionOf(schemes, ready),
      deadline: (question) => deadline * sizeOf(question),
      loadDeadline: LOAD_MS,
      later: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    });
  const calls = laneOf(heapMb);
  // Whole sets have a worker of their own, started when one is first asked for: single applications do not wait for them.
  const sets = laneOf(heapMb * SET_HEAPS);
  const lane: Pick<CallLane, 'ask'> = {
    ask: (question, mayStart) => (question.kind === 'allot' ? sets : calls).ask(question, mayStart),
  };
  const port = workerAssessPort({
    schemes,
    lane,
    breaker: breaker({ tick: () => performance.now(), after: IN_A_ROW, rest }),
    failed: (plugin, fault, sentence) => log.error({ plugin, fault, sentence }, 'rules failed'),
  });
  const loading = calls.ready();
  // Whoever waits for it hears of a failure; nobody has to.
  loading.catch(() => undefined);
  return {
    port,
    ready: () => loading,
    close: async () => void (await Promise.all([calls.close(), sets.close()])),
  };
}

/** A worker left from another build would decide by other rules than are recorded. */
function objectionOf({ entries }: SchemeSet, { digests }: Ready): string | undefined {
  const other = entries.find(({ scheme, digest }) => digests[scheme.id] !== digest);
  return other === undefined
    ? undefined
    : `the worker has another build of ${other.scheme.id} than the server: build both again`;
}
