import { channelWords, momentWords } from '@zhutui/wording';
import { isOpen } from '../../components/is-open.ts';
import { Panel } from '../../components/panel.tsx';
import { PromiseDay } from '../../components/promise-day.tsx';
import type { Case } from './case-views.ts';

/** How and when the case came in, and by when what is promised. */
export const CaseDates = ({ one }: { readonly one: Case }) => (
  <Panel title="时限">
    <dl className="facts">
      <div>
        <dt>申报渠道</dt>
        <dd>{channelWords[one.channel as keyof typeof channelWords] ?? one.channel}</dd>
      </div>
      {one.keyedBy !== null && (
        <div>
          <dt>录入人</dt>
          <dd>{one.keyedBy}</dd>
        </div>
      )}
      <div>
        <dt>收到时间</dt>
        <dd>{momentWords(one.arrivedAt)}</dd>
      </div>
      {one.pledges.map((pledge) => (
        <div key={pledge.sentence}>
          <dt>{pledge.for === 'review' ? '审核承诺' : '发放承诺'}</dt>
          <dd>
            <PromiseDay
              by={pledge.by}
              open={pledge.for === 'review' ? isOpen(one) : one.state === 'approved'}
            />
          </dd>
        </div>
      ))}
    </dl>
  </Panel>
);
