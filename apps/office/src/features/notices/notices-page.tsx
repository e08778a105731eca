import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Outputs } from '@zhutui/contract';
import { trpc } from '../../calls/client.ts';
import { useMay } from '../../calls/me.ts';
import { Answered } from '../../components/answered.tsx';
import { Money } from '../../components/money.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Pages, usePaging } from '../../components/pages.tsx';
import { type RecordColumn, Records } from '../../components/records.tsx';
import { Tag } from '../../components/tag.tsx';
import { RecordObjection } from './record-objection.tsx';

type ValueOf<O> = O extends { readonly ok: true; readonly value: infer V } ? V : never;
export type RunningNotice = ValueOf<Outputs['notices']['running']>['notices'][number];

/** Public notices that run, with the objections that wait for an answer; what is objected is recorded here. */
export function NoticesPage() {
  const paging = usePaging();
  const notices = useQuery(trpc.notices.running.queryOptions({ limit: 20, ...paging.at }));
  const may = useMay();
  return (
    <>
      <PageHead title="公示与异议">
        正在公示的申报。公示期内收到的异议在此登记，转复核员核定；公示名单在门户网站的“公示”页，姓名隐去部分文字。
      </PageHead>
      <section className="panel" aria-label="正在公示">
        <Answered read={notices}>
          {(page) => (
            <>
              <Records
                label="正在公示"
                rows={page.notices}
                columns={may('application.object') ? [...COLUMNS, RECORDING] : COLUMNS}
                keyOf={({ id }) => id}
                empty="目前没有正在公示的申报。"
              />
              <Pages paging={paging} next={page.cursor} />
            </>
          )}
        </Answered>
      </section>
    </>
  );
}

const COLUMNS: readonly RecordColumn<RunningNotice>[] = [
  {
    title: '受理编号',
    head: true,
    cell: ({ applicationId, reference }) => (
      <Link to="/cases/$id" params={{ id: applicationId }} className="reference">
        {reference}
      </Link>
    ),
  },
  { title: '公示姓名', head: true, whole: true, cell: ({ name }) => name },
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
  { title: '金额', figures: true, cell: ({ amount }) => <Money fen={amount} /> },
  {
    title: '公示',
    cell: ({ when, firstDay, lastDay, why, endedAt }) => (
      <>
        <span className="whole">{firstDay}</span> 至 <span className="whole">{lastDay ?? '未定'}</span>
        <br />
        <span className="quiet">{why ?? (endedAt === null ? STANDS[when] : '公示期已满')}</span>
      </>
    ),
  },
  {
    title: '异议',
    cell: ({ openObjections }) =>
      openObjections > 0 ? (
        <Tag tone="wait">待答复 {openObjections} 件</Tag>
      ) : (
        <span className="quiet">无</span>
      ),
  },
];

const STANDS: Readonly<Record<RunningNotice['when'], string>> = {
  'before payment': '期满无异议后拨付',
  'after payment': '已拨付',
};

const RECORDING: RecordColumn<RunningNotice> = {
  title: '办理',
  cell: (notice) => (notice.endedAt === null ? <RecordObjection notice={notice} /> : '—'),
};
