import type { ApplicationState } from '@zhutui/contract';
import { stateWords } from '@zhutui/wording';

const TONES: Readonly<Record<ApplicationState, string>> = {
  submitted: '',
  reviewing: '',
  returned: 'tag-wait',
  onHold: 'tag-wait',
  referred: '',
  passed: 'tag-wait',
  published: 'tag-wait',
  notDrawn: 'tag-bad',
  quotaFull: 'tag-bad',
  waiting: 'tag-wait',
  approved: 'tag-good',
  refused: 'tag-bad',
  withdrawn: '',
  paid: 'tag-good',
  failed: 'tag-bad',
};

/** The official word for where an application stands. */
export const StateTag = ({ state }: { readonly state: ApplicationState }) => (
  <span className={`tag ${TONES[state]}`}>{stateWords[state]}</span>
);
