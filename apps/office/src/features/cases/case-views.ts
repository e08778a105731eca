import type { Outputs } from '@zhutui/contract';

type ValueOf<O> = O extends { readonly ok: true; readonly value: infer V } ? V : never;

export type CaseSummary = ValueOf<Outputs['cases']['list']>['cases'][number];
/** One case as the server tells it to staff. */
export type Case = ValueOf<Outputs['cases']['read']>;
/** What the rules say of it now. */
export type Assessed = ValueOf<Outputs['cases']['assess']>;

/** Whether the application still waits for the union's decision. */
export const isOpen = ({ state }: Pick<CaseSummary, 'state'>): boolean =>
  state === 'submitted' || state === 'reviewing' || state === 'referred';
