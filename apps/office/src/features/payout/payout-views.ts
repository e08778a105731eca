import type { Outputs } from '@zhutui/contract';

type ValueOf<O> = O extends { readonly ok: true; readonly value: infer V } ? V : never;

/** A body whose money the signed-in person has a duty over. */
export type Funder = Outputs['payout']['funders'][number];
export type Payable = ValueOf<Outputs['payout']['payable']>;
export type PayableItem = Payable['items'][number];
export type BatchSummary = ValueOf<Outputs['payout']['batches']>['batches'][number];
export type Batch = ValueOf<Outputs['payout']['batch']>;
export type BatchLine = Batch['lines'][number];
export type Returned = ValueOf<Outputs['payout']['importReturn']>;
export type StatementPolicy = ValueOf<Outputs['payout']['statement']>['policies'][number];
export type OpenMatch = ValueOf<Outputs['payout']['openMatches']>[number];
