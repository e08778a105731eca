import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { momentWords } from '@zhutui/wording';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { Answered } from '../../components/answered.tsx';
import { Money } from '../../components/money.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Panel } from '../../components/panel.tsx';
import { BatchTag } from '../../components/tag.tsx';
import { BatchActions } from './batch-actions.tsx';
import { BatchLines } from './batch-lines.tsx';
import { BatchTrack } from './batch-track.tsx';
import type { Batch, Returned } from './payout-views.ts';
import { ReturnOutcome } from './return-outcome.tsx';
import './payout.css';

/** One batch: what it pays to whom, who had which part in it, and what is to be done next. */
export function BatchPage() {
  const { id } = useParams({ from: '/desk/payout/$id' });
  const batch = useQuery(trpc.payout.batch.queryOptions({ id }));
  const [returned, setReturned] = useState<Returned>();
  return (
    <>
      <p>
        <Link to="/payout">← 资金拨付</Link>
      </p>
      <Answered read={batch}>
        {(found) => (
          <>
            <PageHead title={`批次 ${found.reference}`} state={<BatchTag state={found.state} />} />
            <Panel title="办理">
              <BatchTrack batch={found} />
              <BatchActions batch={found} returned={setReturned} />
            </Panel>
            {returned !== undefined && <ReturnOutcome returned={returned} />}
            <Summary batch={found} />
            <BatchLines lines={found.lines} />
            <History batch={found} />
          </>
        )}
      </Answered>
    </>
  );
}

const Summary = ({ batch }: { readonly batch: Batch }) => (
  <Panel title="批次信息">
    <dl className="facts">
      <div>
        <dt>付款单位</dt>
        <dd>{batch.funder}</dd>
      </div>
      <div>
        <dt>笔数</dt>
        <dd>{batch.count} 笔</dd>
      </div>
      <div>
        <dt>总金额</dt>
        <dd>
          <strong>
            <Money fen={batch.total} />
          </strong>
        </dd>
      </div>
      {batch.split.length > 1 && <Split batch={batch} />}
      {batch.sha256 !== null && (
        <div>
          <dt>银行文件校验值（SHA-256）</dt>
          <dd>
            <code>{batch.sha256}</code>
          </dd>
        </div>
      )}
    </dl>
  </Panel>
);

/** Whose money it is: what the payer lays out for others, it gets back from them. */
const Split = ({ batch }: { readonly batch: Batch }) => (
  <div>
    <dt>资金来源</dt>
    <dd>
      <ul className="split">
        {batch.split.map(({ funder, name, isPayer, sum }) => (
          <li key={funder}>
            {name}　<Money fen={sum.total} />
            <span className="quiet">
              {`　${sum.count} 项${isPayer ? '' : '，由付款单位代付，须向其收回'}`}
            </span>
          </li>
        ))}
      </ul>
    </dd>
  </div>
);

const History = ({ batch }: { readonly batch: Batch }) => (
  <Panel title="经办记录">
    <ol className="history">
      {batch.history.map(({ at, action, by, reason }) => (
        <li key={`${at} ${action}`}>
          <time>{momentWords(at)}</time> {by} {DONE[action] ?? action}
          {reason !== null && <span className="quiet">　原因：{reason}</span>}
        </li>
      ))}
    </ol>
  </Panel>
);

const DONE: Readonly<Record<string, string>> = {
  'batch.prepare': '制单',
  'batch.check': '复核通过',
  'batch.reject': '退回',
  'batch.release': '放行',
  'batch.export': '导出银行文件',
  'batch.settle': '导入银行回盘',
};
