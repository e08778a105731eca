import { useQuery } from '@tanstack/react-query';
import { momentWords } from '@zhutui/wording';
import { trpc } from '../../calls/client.ts';
import { Answered } from '../../components/answered.tsx';
import { Panel } from '../../components/panel.tsx';
import { type RecordColumn, Records } from '../../components/records.tsx';
import { Tag } from '../../components/tag.tsx';
import { accountStateWords, accountTones, type PayeeAccount, payeeKindWords } from './payee-views.ts';

/** Every account entered for one body's payees, the latest first: by whom, from what, confirmed by whom. */
export function AccountRegister({ funder }: { readonly funder: string }) {
  const accounts = useQuery(trpc.payout.payeeAccounts.queryOptions({ funder }));
  return (
    <Panel title="账户登记记录">
      <Answered read={accounts}>
        {(found) => (
          <Records
            label="账户登记记录"
            rows={found}
            columns={COLUMNS}
            keyOf={({ id }) => id}
            empty="还没有登记过收款账户。"
            pageSize={20}
          />
        )}
      </Answered>
    </Panel>
  );
}

const COLUMNS: readonly RecordColumn<PayeeAccount>[] = [
  {
    title: '户名',
    head: true,
    cell: ({ holder, kind }) => (
      <>
        {holder} <span className="quiet">{payeeKindWords[kind]}</span>
      </>
    ),
  },
  {
    title: '状态',
    head: true,
    cell: ({ state }) => <Tag tone={accountTones[state]}>{accountStateWords[state]}</Tag>,
  },
  { title: '账号', whole: true, cell: ({ account }) => account },
  { title: '来源', cell: ({ source }) => source },
  {
    title: '登记',
    cell: ({ proposedBy, proposedAt }) => (
      <>
        {proposedBy} <span className="whole">{momentWords(proposedAt)}</span>
      </>
    ),
  },
  {
    title: '核对',
    cell: ({ settledBy, settledAt, reason }) => (
      <>
        {settledBy === null || settledAt === null ? '—' : `${settledBy} ${momentWords(settledAt)}`}
        {reason !== null && <div className="quiet">原因：{reason}</div>}
      </>
    ),
  },
];
