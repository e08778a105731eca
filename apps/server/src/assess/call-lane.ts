import type { PluginFault } from '@zhutui/core';
import type { Question, Ready, Said } from './protocol.ts';
import type { RulesProcess, StartRules } from './rules-process.ts';

/** What became of a question: the worker's answer, unread, or why there is none. */
export type Answer =
  | { readonly result: unknown; readonly fault?: undefined }
  | { readonly fault: PluginFault; readonly sentence?: string | undefined };

export interface LaneOptions {
  readonly start: StartRules;
  /** What is wrong with a worker that says what it has loaded; undefined where nothing is. */
  readonly objection: (ready: Ready) => string | undefined;
  /** Milliseconds that a question may take. */
  readonly deadline: (question: Question) => number;
  /** Milliseconds that a worker may take to load. */
  readonly loadDeadline: number;
  /** Runs something so many milliseconds later; the answer calls it off. */
  readonly later: (ms: number, run: () => void) => () => void;
}

interface Job {
  readonly question: Question;
  readonly mayStart: () => boolean;
  readonly settle: (answer: Answer) => void;
  readonly isRetried: boolean;
}
interface Running {
  readonly process: RulesProcess;
  isReady: boolean;
  isOver: boolean;
  stopClock: () => void;
}

/**
 * One worker and the questions before it, asked one at a time, so that the one at fault is known and no other is lost.
 * A worker that takes too long or dies is replaced at once. The question it died on is asked once more, since an earlier
 * one may have used up its memory.
 */
export class CallLane {
  readonly #options: LaneOptions;
  readonly #waiting: Job[] = [];
  readonly #loading: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  #worker: Running | undefined;
  #current: Job | undefined;
  #count = 0;
  #isClosed = false;

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  /** Asks when its turn comes; `mayStart` is looked at then. Never rejects. */
  ask(question: Question, mayStart: () => boolean = () => true): Promise<Answer> {
    return new Promise((settle) => {
      this.#waiting.push({ question, mayStart, settle, isRetried: false });
      this.#next();
    });
  }

  /** Resolves once a worker has loaded the rules; rejects with what kept it from that. */
  ready(): Promise<void> {
    if (this.#worker?.isReady === true) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#loading.push({ resolve, reject });
      this.#worker ??= this.#start();
    });
  }

  /** Ends the worker; what still waits is answered as interrupted. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#answer({ fault: 'died' });
    this.#giveUp('died');
    for (const { reject } of this.#loading.splice(0)) reject(new Error('the server is stopping'));
    await this.#drop()?.kill();
  }

  #next(): void {
    if (this.#isClosed) this.#giveUp('died');
    if (this.#current !== undefined || this.#waiting.length === 0) return;
    this.#worker ??= this.#start();
    const worker = this.#worker;
    if (!worker.isReady) return;
    const job = this.#firstThatMay();
    if (job === undefined) return;
    this.#current = job;
    this.#count += 1;
    worker.stopClock = this.#options.later(this.#options.deadline(job.question), () => this.#expired());
    worker.process.send({ ...job.question, id: this.#count });
  }

  #firstThatMay(): Job | undefined {
    for (let job = this.#waiting.shift(); job !== undefined; job = this.#waiting.shift()) {
      if (job.mayStart()) return job;
      job.settle({ fault: 'resting' });
    }
    return undefined;
  }

  #start(): Running {
    const { start, later, loadDeadline } = this.#options;
    const worker: Running = {
      process: start({
        said: (said) => worker.isOver || this.#heard(worker, said),
        ended: (fault) => worker.isOver || this.#ended(worker, fault),
      }),
      isReady: false,
      isOver: false,
      stopClock: later(loadDeadline, () => this.#broken('the rules took too long to load')),
    };
    return worker;
  }

  #heard(worker: Running, said: Said): void {
    if (said.kind === 'broken') this.#broken(said.message);
    else if (said.kind === 'ready') this.#loaded(worker, said);
    else if (said.id === this.#count && this.#current !== undefined) {
      worker.stopClock();
      this.#answer(said.kind === 'answered' ? { result: said.result } : said);
      this.#next();
    }
  }

  #loaded(worker: Running, ready: Ready): void {
    const objection = this.#options.objection(ready);
    if (objection === undefined) {
      worker.stopClock();
      worker.isReady = true;
      for (const { resolve } of this.#loading.splice(0)) resolve();
      this.#next();
    } else this.#broken(objection);
  }

  /** A worker that cannot load is not started again until somebody asks. */
  #broken(message: string): void {
    void this.#drop()?.kill();
    for (const { reject } of this.#loading.splice(0)) reject(new Error(message));
    this.#giveUp('load');
  }

  #expired(): void {
    void this.#drop()?.kill();
    this.#answer({ fault: 'deadline' });
    this.#worker ??= this.#start();
  }

  #ended(worker: Running, fault: 'memory' | 'died'): void {
    if (worker.isReady) {
      this.#drop();
      this.#askAgain(fault);
      this.#worker ??= this.#start();
    } else this.#broken('the rules ended while loading');
  }

  #askAgain(fault: 'memory' | 'died'): void {
    if (this.#current?.isRetried === false) {
      this.#waiting.unshift({ ...this.#current, isRetried: true });
      this.#current = undefined;
    } else this.#answer({ fault });
  }

  /** Forgets the worker: what it still says is not heard. */
  #drop(): RulesProcess | undefined {
    const worker = this.#worker;
    this.#worker = undefined;
    if (worker === undefined) return undefined;
    worker.isOver = true;
    worker.stopClock();
    return worker.process;
  }

  #answer(answer: Answer): void {
    const job = this.#current;
    this.#current = undefined;
    job?.settle(answer);
  }

  #giveUp(fault: PluginFault): void {
    for (const { settle } of this.#waiting.splice(0)) settle({ fault });
  }
}
