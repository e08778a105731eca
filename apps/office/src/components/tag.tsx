import type { ApplicationState, BatchState, ItemState } from '@zhutui/contract';
import { batchWords, itemWords, stateWords } from '@zhutui/wording';
import type { ReactNode } from 'react';

export type Tone = 'plain' | 'good' | 'bad' | 'wait' | 'busy';

/** A word that says where something stands; the colour only repeats it. */
export const Tag = ({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={`tag tag-${tone}`}>{children}</span>
);

export const StateTag = ({ state }: { readonly state: ApplicationState }) => (
  <Tag tone={STATES[state]}>{stateWords[state]}</Tag>
);
export const BatchTag = ({ state }: { readonly state: BatchState }) => (
  <Tag tone={BATCHES[state]}>{batchWords[state]}</Tag>
);
export const ItemTag = ({ state }: { readonly state: ItemState }) => (
  <Tag tone={ITEMS[state]}>{itemWords[state]}</Tag>
);

const STATES: Readonly<Record<ApplicationState, Tone>> = {
  submitted: 'wait',
  reviewing: 'busy',
  returned: 'wait',
  onHold: 'wait',
  referred: 'wait',
  passed: 'wait',
  approved: 'good',
  published: 'wait',
  notDrawn: 'bad',
  quotaFull: 'bad',
  waiting: 'wait',
  refused: 'bad',
  withdrawn: 'plain',
  paid: 'good',
  failed: 'bad',
};
const BATCHES: Readonly<Record<BatchState, Tone>> = {
  prepared: 'wait',
  checked: 'wait',
  released: 'busy',
  settled: 'good',
  rejected: 'bad',
};
const ITEMS: Readonly<Record<ItemState, Tone>> = {
  awaiting: 'wait',
  batched: 'busy',
  paid: 'good',
  failed: 'bad',
  reversed: 'plain',
};
