import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { Records } from '../../components/records.tsx';
import { Tag } from '../../components/tag.tsx';
import type { BatchLine } from './payout-views.ts';

/** Every line of the bank file: what it is made of where several go together; a failed one with the bank's reason in plain words and who has to act. */
export const BatchLines = ({ lines }: { readonly lines: readonly BatchLine[] }) => (
  <Panel title="明细">
    <Records label="明细" rows={lines} columns={COLUMNS} keyOf={({ serial }) => String(serial)} empty="" />
  </Panel>
);

const STATES = {
  sent: <Tag>待回盘</Tag>,
  paid: <Tag tone="good">已入账</Tag>,
  failed: <Tag tone="bad">未入账</Tag>,
};
const ACTS = { applicant: '需本人办理', finance: '需财务办理' };

const COLUMNS = [
  { title: '序号', cell: ({ serial }: BatchLine) => serial, figures: true as const, width: 64 },
  {
    title: '受理编号',
    head: true as const,
    cell: ({ reference }: BatchLine) => <span className="reference">{reference}</span>,
  },
  { title: '姓名', head: true as const, whole: true as const, cell: ({ name }: BatchLine) => name },
  { title: '卡号（账号）', cell: ({ account }: BatchLine) => account ?? '未登记' },
  { title: '项目', cell: ({ title }: BatchLine) => title },
  {
    title: '金额',
    cell: ({ amount, parts }: BatchLine) => (
      <>
        <Money fen={amount} />
        {parts.length > 1 && <Parts parts={parts} />}
      </>
    ),
    figures: true as const,
  },
  {
    title: '结果',
    cell: ({ state, failure }: BatchLine) => (
      <>
        {STATES[state]}
        <FailureWords failure={failure} />
      </>
    ),
  },
];

/** What a line is made of, each part with whose money it is. */
const Parts = ({ parts }: Pick<BatchLine, 'parts'>) => (
  <ul className="parts">
    {parts.map(({ itemId, funder, amount }) => (
      <li key={itemId}>
        {funder} <Money fen={amount} />
      </li>
    ))}
  </ul>
);

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
