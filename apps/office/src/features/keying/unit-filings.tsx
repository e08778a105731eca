import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '@zhutui/contract';
import { trpc } from '../../calls/client.ts';
import { Answered } from '../../components/answered.tsx';
import { Panel } from '../../components/panel.tsx';
import { PromiseDay } from '../../components/promise-day.tsx';
import { type RecordColumn, Records } from '../../components/records.tsx';
import { StateTag } from '../../components/tag.tsx';
import type { Unit } from './filing.ts';

type Filed = Extract<Outputs['units']['filings'], { readonly ok: true }>['value'][number];

/** What the unit's union has filed for its people, the latest first, and where each stands. */
export function UnitFilings({ unit: { employerId, name } }: { readonly unit: Unit }) {
  const filings = useQuery(trpc.units.filings.queryOptions({ employerId }));
  return (
    <Panel title={`${name} · 已申报`}>
      <Answered read={filings}>
        {(filed) => (
          <Records
            label={`${name}已申报`}
            rows={filed}
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

const COLUMNS: readonly RecordColumn<Filed>[] = [
  {
    title: '受理编号',
    head: true,
    cell: ({ reference }) => <span className="reference">{reference}</span>,
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
    cell: ({ reviewBy, state }) => <PromiseDay by={reviewBy} open={UNDER_REVIEW.includes(state)} />,
  },
];

const UNDER_REVIEW: readonly Filed['state'][] = ['submitted', 'reviewing', 'referred'];
