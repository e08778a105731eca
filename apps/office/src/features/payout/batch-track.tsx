import { momentWords } from '@zhutui/wording';
import { Steps } from 'antd';
import type { Batch } from './payout-views.ts';

/** How far a batch has come, and who took each step. */
export function BatchTrack({ batch }: { readonly batch: Batch }) {
  const at = STAGES.findIndex(({ state }) => state === batch.state);
  const rejected = batch.state === 'rejected';
  const done = STAGES.filter(({ action }) => partIn(batch, action) !== undefined).length;
  return (
    <Steps
      size="small"
      className="track"
      current={rejected ? done : at + 1}
      status={rejected ? 'error' : 'process'}
      items={STAGES.map(({ action, title }) => ({ title, content: partIn(batch, action) ?? '' }))}
    />
  );
}

const STAGES = [
  { state: 'prepared', action: 'batch.prepare', title: '制单' },
  { state: 'checked', action: 'batch.check', title: '复核' },
  { state: 'released', action: 'batch.release', title: '放行' },
  { state: 'settled', action: 'batch.settle', title: '银行回盘' },
] as const;

function partIn({ history }: Batch, action: string): string | undefined {
  const entry = history.find((one) => one.action === action);
  return entry === undefined ? undefined : `${entry.by} ${momentWords(entry.at)}`;
}
