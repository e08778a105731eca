import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Outputs } from '@zhutui/contract';
import { trpc } from '../../calls/client.ts';
import { Answered } from '../../components/answered.tsx';
import { isOpen } from '../../components/is-open.ts';
import { Panel } from '../../components/panel.tsx';
import { PromiseDay } from '../../components/promise-day.tsx';
import { type RecordColumn, Records } from '../../components/records.tsx';
import { StateTag } from '../../components/tag.tsx';
import type { Unit } from './filing.ts';

type Row = Extract<Outputs['units']['filings'], { readonly ok: true }>['value'][number] & {
  readonly employerId: string;
};

/** What the unit's union has filed for its people, the latest first, and where each stands. */
export function UnitFilings({ unit: { employerId, name } }: { readonly unit: Unit }) {
  const filings = useQuery(trpc.units.filings.queryOptions({ employerId }));
  return (
    <Panel title={`${name} · 已申报`}>
      <Answered read={filings}>
        {(filed) => (
          <Records
            label={`${name}已申报`}
            rows={filed.map((one) => ({ ...one, employerId }))}
            columns={COLUMNS}
            keyOf={({ id }) => id}
            empty="单位工会还没有为职工申报过。"
            pageSize={20}
          />
        )}
      </Answered>
    </Panel>
  );
}

const COLUMNS: readonly RecordColumn<Row>[] = [
  {
    title: '受理编号',
    head: true,
    cell: ({ id, employerId, reference }) => (
      <Link to="/unit-filing/$employerId/$id" params={{ employerId, id }} className="reference">
        {reference}
      </Link>
    ),
  },
  { title: '状态', head: true, cell: ({ state }) => <StateTag state={state} /> },
  {
    title: '职工',
    cell: ({ name, idNumber }) => (
      <>
        {name} <span className="quiet reference">{idNumber}</span>
      </>
    ),
  },
  {
    title: '类别与计划',
    cell: ({ schemeTitle, routeTitle }) => (
      <>
        {routeTitle}
        <br />
        <span className="quiet">{schemeTitle}</span>
      </>
    ),
  },
  { title: '申报日期', whole: true, cell: ({ filedOn }) => filedOn },
  {
    title: '审核承诺日期',
    whole: true,
    cell: (row) => <PromiseDay by={row.reviewBy} open={isOpen(row)} />,
  },
];
