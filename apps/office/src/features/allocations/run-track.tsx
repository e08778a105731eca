import { momentWords } from '@zhutui/wording';
import { Steps } from 'antd';
import type { Run } from './allocation-views.ts';

/** Who proposed the run and who settled it. */
export function RunTrack({ run }: { readonly run: Run }) {
  const settled = run.settledAt === null ? '' : `${run.settledBy} ${momentWords(run.settledAt)}`;
  const isRejected = run.state === 'rejected';
  return (
    <>
      <Steps
        size="small"
        className="track"
        current={run.state === 'confirmed' ? 2 : 1}
        status={isRejected ? 'error' : 'process'}
        items={[
          { title: '提出', content: `${run.proposedBy} ${momentWords(run.proposedAt)}` },
          { title: isRejected ? '退回' : '另一人确认', content: settled },
        ]}
      />
      {run.reason !== null && <p>退回原因：{run.reason}</p>}
    </>
  );
}
