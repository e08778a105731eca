import { useQuery } from '@tanstack/react-query';
import { moneyWords } from '@zhutui/wording';
import { trpc } from '../../calls/client.ts';
import { Answered } from '../../components/answered.tsx';
import { Panel } from '../../components/panel.tsx';
import { type RecordColumn, Records } from '../../components/records.tsx';
import { Tag } from '../../components/tag.tsx';
import { ConfirmAccount } from './confirm-account.tsx';
import { type Payee, payeeKindWords } from './payee-views.ts';
import { ProposeAccount } from './propose-account.tsx';

interface PayeesProps {
  readonly funder: string;
  readonly name: string;
}

/** Whom one body's awaiting items pay beside the applicants, those without an account first. */
export function Payees({ funder, name }: PayeesProps) {
  const payees = useQuery(trpc.payout.payeesWaiting.queryOptions({ funder }));
  return (
    <Panel title={`${name} · 待拨付的其他收款人`}>
      <Answered read={payees}>
        {(found) => (
          <Records
            label="待拨付的其他收款人"
            rows={found}
            columns={[...COLUMNS, { title: '办理', cell: (payee) => <Acts funder={funder} payee={payee} /> }]}
            keyOf={({ payee }) => payee}
            empty="目前没有要付给申报人以外的款项。"
            pageSize={20}
          />
        )}
      </Answered>
    </Panel>
  );
}

const COLUMNS: readonly RecordColumn<Payee>[] = [
  {
    title: '收款人',
    head: true,
    cell: ({ name, kind }) => (
      <>
        {name} <span className="quiet">{payeeKindWords[kind]}</span>
      </>
    ),
  },
  {
    title: '账户',
    head: true,
    cell: ({ account, proposed }) => (
      <>
        {account ?? (proposed === null ? <Tag tone="wait">未登记</Tag> : null)}
        {proposed !== null && <Tag tone="wait">{proposed.account} 待核对</Tag>}
      </>
    ),
  },
  {
    title: '待拨付',
    figures: true,
    cell: ({ sum }) => (
      <>
        <span className="money">{moneyWords(sum.total)}</span>
        <div className="quiet">{sum.count} 笔</div>
      </>
    ),
  },
  {
    title: '申报',
    cell: ({ references }) =>
      references.map((reference) => (
        <span key={reference} className="reference">
          {reference}{' '}
        </span>
      )),
  },
];

function Acts({ funder, payee }: { readonly funder: string; readonly payee: Payee }) {
  const { can, proposed } = payee;
  if (can.includes('propose')) return <ProposeAccount funder={funder} payee={payee} />;
  if (proposed !== null && can.includes('confirm')) return <ConfirmAccount account={proposed} />;
  if (proposed !== null) return <span className="quiet">待另一人核对</span>;
  return <span className="quiet">{payee.account === null ? '待制单人登记' : '—'}</span>;
}
