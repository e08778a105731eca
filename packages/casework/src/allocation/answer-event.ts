import type { Allotted, ApplicationEvent, ApplicationState, Moment, PutOff } from '@zhutui/core';

const EVENTS: Readonly<Record<PutOff, ApplicationEvent>> = {
  'not drawn': 'miss',
  'quota full': 'overflow',
  waiting: 'queue',
};

/** What an answer does to an application: undefined where it stays as it is, e.g. keeps its place or goes on waiting. */
export function answerEvent(
  moment: Moment,
  { state, before }: { readonly state: ApplicationState; readonly before?: Allotted },
  answer: Allotted,
): ApplicationEvent | undefined {
  if (moment === 'intake' && state === 'submitted' && before === undefined) return arrivalEvent(answer);
  const waited = before !== undefined && 'state' in before && before.state === 'waiting';
  if (state !== 'passed' && !(state === 'waiting' && waited)) return undefined;
  if ('state' in answer) return waited && answer.state === 'waiting' ? undefined : EVENTS[answer.state];
  return moment === 'intake' ? 'moveUp' : 'allot';
}

/** What an answer does to an application that has just arrived, or whose place could not be worked out when it did. */
export const arrivalEvent = (answer: Allotted): ApplicationEvent | undefined =>
  'state' in answer ? EVENTS[answer.state] : undefined;
