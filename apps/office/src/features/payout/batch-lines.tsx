import { Table } from 'antd';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { Tag } from '../../components/tag.tsx';
import type { BatchLine } from './payout-views.ts';

/** Every payment of a batch; a failed one with the bank's reason in plain words and who has to act. */
export const BatchLines = ({ lines }: { readonly lines: readonly BatchLine[] }) => (
  <Panel title="明细">
    <Table<BatchLine>
      size="small"
      rowKey="serial"
      dataSource={lines}
      scroll={{ x: 820 }}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={COLUMNS}
    />
  </Panel>
);

const STATES = {
  sent: <Tag>待回盘</Tag>,
  paid: <Tag tone="good">已入账</Tag>,
  failed: <Tag tone="bad">未入账</Tag>,
};
const ACTS = { applicant: '需本人办理', finance: '需财务办理' };

const COLUMNS = [
  { title: '序号', dataIndex: 'serial', align: 'right' as const, width: 64 },
  {
    title: '受理编号',
    dataIndex: 'reference',
    render: (text: string) => <span className="reference">{text}</span>,
  },
  { title: '姓名', dataIndex: 'name' },
  { title: '卡号', dataIndex: 'account', render: (text: string | null) => text ?? '未登记' },
  { title: '项目', dataIndex: 'title' },
  {
    title: '金额',
    dataIndex: 'amount',
    align: 'right' as const,
    render: (fen: number) => <Money fen={fen} />,
  },
  {
    title: '结果',
    dataIndex: 'state',
    render: (state: BatchLine['state'], line: BatchLine) => (
      <>
        {STATES[state]}
        <FailureWords failure={line.failure} />
      </>
    ),
  },
];

function FailureWords({ failure }: { readonly failure: BatchLine['failure'] }) {
  if (failure === null) return null;
  return (
    <div className="failure">
      {failure.reason}（{failure.code}）
      <div className="quiet">
        {ACTS[failure.act]}：{failure.advice}。
      </div>
    </div>
  );
}
