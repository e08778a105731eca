import type { Allotted, ApplicationEvent, ApplicationState, PutOff } from '@zhutui/core';
import type { Moment } from './moment.ts';

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
  const waited = before !== undefined && 'state' in before && before.state === 'waiting';
  if (state !== 'passed' && !(state === 'waiting' && waited)) return undefined;
  if ('state' in answer) return waited && answer.state === 'waiting' ? undefined : EVENTS[answer.state];
  return moment === 'intake' ? 'moveUp' : 'allot';
}

/** What an answer does to an application that has just arrived. */
export const arrivalEvent = (answer: Allotted): ApplicationEvent | undefined =>
  'state' in answer ? EVENTS[answer.state] : undefined;
