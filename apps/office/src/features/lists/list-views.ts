import type { Outputs } from '@zhutui/contract';

type ValueOf<O> = O extends { readonly ok: true; readonly value: infer V } ? V : never;

/** The open lists and what has been proposed for them. */
export type Completions = ValueOf<Outputs['lists']['list']>;
export type Completion = Completions['items'][number];
export type OpenList = Completions['lists'][number];

/** Whether a second person has to look at it: a proposal, or a confirmed entry that somebody asks to withdraw. */
export const waits = ({ state, withdrawal }: Pick<Completion, 'state' | 'withdrawal'>): boolean =>
  state === 'proposed' || (state === 'confirmed' && withdrawal !== null);
