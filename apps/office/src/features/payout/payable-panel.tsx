import { useQuery } from '@tanstack/react-query';
import { moneyWords } from '@zhutui/wording';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { Answered } from '../../components/answered.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { Records } from '../../components/records.tsx';
import { Tag } from '../../components/tag.tsx';
import type { Funder, Payable, PayableItem } from './payout-views.ts';
import { Prepare } from './prepare.tsx';

/** What awaits payment from one body's money; its maker puts it into a batch from here. */
export function PayablePanel({ funder }: { readonly funder: Funder }) {
  const payable = useQuery(trpc.payout.payable.queryOptions({ funder: funder.funder }));
  return (
    <Panel title={`${funder.name} · 待拨付`}>
      <Answered read={payable}>
        {(found) => (
          <>
            <Sums payable={found} />
            {found.items.length > 0 && (
              <PayableItems payable={found} mayPrepare={funder.duties.includes('maker')} />
            )}
          </>
        )}
      </Answered>
    </Panel>
  );
}

const Sums = ({ payable }: { readonly payable: Payable }) => (
  <dl className="sums">
    <div>
      <dt>现可拨付</dt>
      <dd>
        <strong className="money">{moneyWords(payable.due.total)}</strong> 共 {payable.due.count} 笔
      </dd>
    </div>
    {HELD.filter(({ of }) => payable[of].count > 0).map(({ of, label }) => (
      <div key={of}>
        <dt>{label}</dt>
        <dd>
          <Money fen={payable[of].total} /> 共 {payable[of].count} 笔
        </dd>
      </div>
    ))}
  </dl>
);

/** What awaits but cannot be paid now, and what it waits for. */
const HELD = [
  { of: 'later', label: '未到拨付日' },
  { of: 'noCard', label: '未登记互助服务卡' },
  { of: 'noAccount', label: '未登记收款账户' },
  { of: 'withBase', label: '随基础资助一并拨付' },
] as const;

interface PayableItemsProps {
  readonly payable: Payable;
  readonly mayPrepare: boolean;
}

function PayableItems({ payable, mayPrepare }: PayableItemsProps) {
  const [picked, setPicked] = useState<readonly string[]>([]);
  const there = payable.items.filter(({ id }) => picked.includes(id));
  const selection = {
    selectedRowKeys: there.map(({ id }) => id),
    onChange: (keys: readonly unknown[]) => setPicked(keys.map(String)),
    getCheckboxProps: (item: PayableItem) => ({
      disabled: item.standing !== 'due',
      'aria-label': `选择 ${item.reference} ${item.name}`,
    }),
    getTitleCheckboxProps: () => ({ 'aria-label': '选择本页全部' }),
  };
  return (
    <>
      {mayPrepare && <Prepare funder={payable.funder} due={payable.due} picked={there} />}
      <Records
        label="待拨付款项"
        rows={payable.items}
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty=""
        pageSize={20}
        {...(mayPrepare ? { picking: selection } : {})}
      />
      {payable.cursor !== null && (
        <p className="quiet">此处列出前 {payable.items.length} 笔；不选时按全部可拨付款项制单。</p>
      )}
    </>
  );
}

const STANDINGS = {
  due: <Tag tone="good">可拨付</Tag>,
  later: <Tag>未到日期</Tag>,
  noCard: <Tag tone="wait">未登记卡号</Tag>,
  noAccount: <Tag tone="wait">未登记收款账户</Tag>,
  withBase: <Tag>随基础资助一并拨付</Tag>,
};

const COLUMNS = [
  {
    title: '受理编号',
    head: true as const,
    cell: ({ reference }: PayableItem) => <span className="reference">{reference}</span>,
  },
  { title: '姓名', head: true as const, whole: true as const, cell: ({ name }: PayableItem) => name },
  { title: '卡号（账号）', cell: ({ account }: PayableItem) => account ?? '未登记' },
  { title: '项目', cell: ({ title }: PayableItem) => title },
  { title: '金额', cell: ({ amount }: PayableItem) => <Money fen={amount} />, figures: true as const },
  { title: '状态', cell: ({ standing }: PayableItem) => STANDINGS[standing] },
];
