/** Where an application stands; the clients' wording gives the official words. */
export type ApplicationState =
  | 'submitted'
  | 'reviewing'
  | 'returned'
  | 'onHold'
  | 'referred'
  | 'passed'
  | 'approved'
  | 'published'
  | 'notDrawn'
  | 'quotaFull'
  | 'waiting'
  | 'refused'
  | 'withdrawn'
  | 'paid'
  | 'failed';
export type ItemState = 'awaiting' | 'batched' | 'paid' | 'failed' | 'reversed';
export type BatchState = 'prepared' | 'checked' | 'released' | 'settled' | 'rejected';

export interface Edge<S extends string, E extends string> {
  readonly event: E;
  /** null: it begins here. */
  readonly from: S | null;
  readonly to: S;
}

export type ApplicationEvent =
  | 'apply'
  | 'receive'
  | 'return'
  | 'correct'
  | 'hold'
  | 'resume'
  | 'refer'
  | 'endorse'
  | 'approve'
  | 'refuse'
  | 'pass'
  | 'allot'
  | 'miss'
  | 'overflow'
  | 'queue'
  | 'moveUp'
  | 'recheck'
  | 'publish'
  | 'clear'
  | 'object'
  | 'withdraw'
  | 'pay'
  | 'fail'
  | 'reissue';

/**
 * Every change of an application there can be. `hold` lets it rest while something has to be found out. Where bodies review one
 * after another, `endorse` hands it to the next one. Where a notice decides over a set, `pass` leaves what was found eligible to
 * the run, or arrival itself puts it off, and `recheck` is for whom other facts speak by the time of the run; where it publishes before payment, `publish` keeps back what was approved.
 */
export const applicationGraph: readonly Edge<ApplicationState, ApplicationEvent>[] = [
  { event: 'apply', from: null, to: 'submitted' },
  { event: 'receive', from: 'submitted', to: 'reviewing' },
  { event: 'return', from: 'reviewing', to: 'returned' },
  { event: 'return', from: 'referred', to: 'returned' },
  { event: 'correct', from: 'returned', to: 'reviewing' },
  { event: 'hold', from: 'reviewing', to: 'onHold' },
  { event: 'resume', from: 'onHold', to: 'reviewing' },
  { event: 'refer', from: 'reviewing', to: 'referred' },
  { event: 'endorse', from: 'reviewing', to: 'reviewing' },
  { event: 'endorse', from: 'referred', to: 'reviewing' },
  { event: 'approve', from: 'reviewing', to: 'approved' },
  { event: 'approve', from: 'referred', to: 'approved' },
  { event: 'refuse', from: 'reviewing', to: 'refused' },
  { event: 'refuse', from: 'referred', to: 'refused' },
  { event: 'pass', from: 'reviewing', to: 'passed' },
  { event: 'pass', from: 'referred', to: 'passed' },
  { event: 'allot', from: 'passed', to: 'approved' },
  { event: 'allot', from: 'waiting', to: 'approved' },
  { event: 'miss', from: 'passed', to: 'notDrawn' },
  { event: 'miss', from: 'waiting', to: 'notDrawn' },
  { event: 'miss', from: 'submitted', to: 'notDrawn' },
  { event: 'overflow', from: 'passed', to: 'quotaFull' },
  { event: 'overflow', from: 'waiting', to: 'quotaFull' },
  { event: 'overflow', from: 'submitted', to: 'quotaFull' },
  { event: 'queue', from: 'passed', to: 'waiting' },
  { event: 'queue', from: 'submitted', to: 'waiting' },
  { event: 'moveUp', from: 'waiting', to: 'submitted' },
  { event: 'recheck', from: 'passed', to: 'reviewing' },
  { event: 'recheck', from: 'waiting', to: 'reviewing' },
  { event: 'publish', from: 'approved', to: 'published' },
  { event: 'clear', from: 'published', to: 'approved' },
  { event: 'object', from: 'published', to: 'referred' },
  { event: 'withdraw', from: 'submitted', to: 'withdrawn' },
  { event: 'withdraw', from: 'reviewing', to: 'withdrawn' },
  { event: 'withdraw', from: 'returned', to: 'withdrawn' },
  { event: 'withdraw', from: 'onHold', to: 'withdrawn' },
  { event: 'withdraw', from: 'referred', to: 'withdrawn' },
  { event: 'withdraw', from: 'passed', to: 'withdrawn' },
  { event: 'withdraw', from: 'waiting', to: 'withdrawn' },
  { event: 'pay', from: 'approved', to: 'paid' },
  { event: 'fail', from: 'approved', to: 'failed' },
  { event: 'reissue', from: 'failed', to: 'approved' },
];

export type ItemEvent = 'grant' | 'batch' | 'release' | 'pay' | 'fail' | 'reissue' | 'reverse';

/** Every change of one payment there can be; `release` takes it out of a rejected batch, `reverse` is for an award undone before it was paid. */
export const itemGraph: readonly Edge<ItemState, ItemEvent>[] = [
  { event: 'grant', from: null, to: 'awaiting' },
  { event: 'batch', from: 'awaiting', to: 'batched' },
  { event: 'release', from: 'batched', to: 'awaiting' },
  { event: 'pay', from: 'batched', to: 'paid' },
  { event: 'pay', from: 'awaiting', to: 'paid' },
  { event: 'fail', from: 'batched', to: 'failed' },
  { event: 'reissue', from: 'failed', to: 'awaiting' },
  { event: 'reverse', from: 'awaiting', to: 'reversed' },
];

export type BatchEvent = 'prepare' | 'check' | 'release' | 'settle' | 'reject';

/** Every change of a batch there can be: made, checked and released by three people, settled by the bank's answer. */
export const batchGraph: readonly Edge<BatchState, BatchEvent>[] = [
  { event: 'prepare', from: null, to: 'prepared' },
  { event: 'check', from: 'prepared', to: 'checked' },
  { event: 'release', from: 'checked', to: 'released' },
  { event: 'settle', from: 'released', to: 'settled' },
  { event: 'reject', from: 'prepared', to: 'rejected' },
  { event: 'reject', from: 'checked', to: 'rejected' },
];

/** Where an event leads from a state; undefined when the graph has no such edge. */
export function next<S extends string, E extends string>(
  graph: readonly Edge<S, E>[],
  from: S | null,
  event: E,
): S | undefined {
  return graph.find((edge) => edge.from === from && edge.event === event)?.to;
}

/** The events possible in a state. */
export const eventsFrom = <S extends string, E extends string>(graph: readonly Edge<S, E>[], from: S): E[] =>
  graph.filter((edge) => edge.from === from).map((edge) => edge.event);
