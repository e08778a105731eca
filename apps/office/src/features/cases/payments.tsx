import { momentWords } from '@zhutui/wording';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { Records } from '../../components/records.tsx';
import { ItemTag } from '../../components/tag.tsx';
import type { Case } from './case-views.ts';

type Item = Case['items'][number];

/** What is owed or paid on a case: the award itself, then what matches add. */
export function Payments({ one }: { readonly one: Case }) {
  if (one.items.length === 0) return null;
  return (
    <Panel title="款项">
      <Records label="款项" rows={one.items} columns={COLUMNS} keyOf={({ id }) => id} empty="" />
    </Panel>
  );
}

const COLUMNS = [
  { title: '款项', cell: ({ isMatch }: Item) => (isMatch ? '配比补助' : '助推资助') },
  {
    title: '出资',
    cell: ({ funder, payer }: Item) => (
      <>
        {funder.startsWith('employer:') ? '所在单位' : funder}
        {payer !== null && <div className="quiet">由{payer}代付</div>}
      </>
    ),
  },
  {
    title: '收款账户',
    cell: ({ card, name, payeeIs }: Item) => (
      <>
        {payeeIs !== null && <div>{name}</div>}
        {card ?? (payeeIs === null ? '—' : '未登记')}
      </>
    ),
  },
  { title: '金额', cell: ({ amount }: Item) => <Money fen={amount} />, figures: true as const },
  {
    title: '状态',
    cell: ({ state, paidAt }: Item) => (
      <>
        {state === 'reversed' ? '已撤销' : <ItemTag state={state} />}
        {paidAt !== null && <span className="quiet">　{momentWords(paidAt)}</span>}
      </>
    ),
  },
];
