import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { Records } from '../../components/records.tsx';
import type { Case } from './case-views.ts';

type Received = Case['history'][number];

/** What the member has been granted before, here or on imported records. */
export const Received = ({ history }: { readonly history: Case['history'] }) => (
  <Panel title="以往受助">
    <Records label="以往受助" rows={history} columns={COLUMNS} keyOf={keyOf} empty="没有以往受助记录。" />
  </Panel>
);

const STATES: Readonly<Record<Received['state'], string>> = {
  granted: '已批准',
  paid: '已发放',
  reversed: '已撤销',
};

const keyOf = (award: Received): string =>
  [award.programme, award.planYear, award.route, award.certificate, award.amount, award.state].join(' ');

const COLUMNS = [
  { title: '年度', cell: ({ planYear }: Received) => String(planYear) },
  { title: '助推项目', cell: ({ programme }: Received) => programme },
  { title: '证书编号', cell: ({ certificate }: Received) => certificate ?? '—' },
  {
    title: '职业与等级',
    cell: ({ occupation, level }: Received) => [occupation, level].filter(Boolean).join(' ') || '—',
  },
  { title: '金额', cell: ({ amount }: Received) => <Money fen={amount} />, figures: true as const },
  { title: '状态', cell: ({ state }: Received) => STATES[state] },
];
