import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { momentWords } from '@zhutui/wording';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { Answered } from '../../components/answered.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { BatchTag } from '../../components/tag.tsx';
import type { BatchSummary } from './payout-views.ts';

/** Batches of one body's money, newest first. */
export function BatchTable({ funder }: { readonly funder: string }) {
  const [before, setBefore] = useState<readonly string[]>([]);
  const cursor = before.at(-1);
  const batches = useQuery(
    trpc.payout.batches.queryOptions({ funder, limit: 20, ...(cursor === undefined ? {} : { cursor }) }),
  );
  return (
    <Panel title="拨付批次">
      <Answered read={batches}>
        {(page) => (
          <>
            <Table<BatchSummary>
              size="small"
              rowKey="id"
              dataSource={page.batches}
              pagination={false}
              scroll={{ x: 680 }}
              locale={{ emptyText: '还没有批次。' }}
              columns={COLUMNS}
            />
            <div className="actions pages">
              {before.length > 0 && <Button onClick={() => setBefore(before.slice(0, -1))}>上一页</Button>}
              {page.cursor !== null && (
                <Button onClick={() => setBefore([...before, page.cursor ?? ''])}>下一页</Button>
              )}
            </div>
          </>
        )}
      </Answered>
    </Panel>
  );
}

const COLUMNS = [
  {
    title: '批次号',
    dataIndex: 'reference',
    render: (reference: string, { id }: BatchSummary) => (
      <Link to="/payout/$id" params={{ id }} className="reference">
        {reference}
      </Link>
    ),
  },
  { title: '状态', dataIndex: 'state', render: (state: BatchSummary['state']) => <BatchTag state={state} /> },
  { title: '笔数', dataIndex: 'count', align: 'right' as const },
  {
    title: '总金额',
    dataIndex: 'total',
    align: 'right' as const,
    render: (fen: number) => <Money fen={fen} />,
  },
  { title: '制单时间', dataIndex: 'madeAt', render: (at: string) => momentWords(at) },
];
