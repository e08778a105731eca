import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { channelWords } from '@zhutui/wording';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { Answered } from '../../components/answered.tsx';
import { isOpen } from '../../components/is-open.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Pages, usePaging } from '../../components/pages.tsx';
import { PromiseDay } from '../../components/promise-day.tsx';
import { Records } from '../../components/records.tsx';
import { StateTag } from '../../components/tag.tsx';
import { CaseFilters } from './case-filters.tsx';
import type { CaseSummary } from './case-views.ts';
import './cases.css';

/** Applications, the latest first; what was searched for never stands in the address. */
export function CasesPage() {
  const { state, scheme } = useSearch({ from: '/desk/cases' });
  const go = useNavigate({ from: '/cases' });
  const [text, setText] = useState('');
  const [mine, setMine] = useState(false);
  const paging = usePaging();
  const cases = useQuery(
    trpc.cases.list.queryOptions({
      limit: 20,
      ...(state === undefined ? {} : { state }),
      ...(scheme === undefined ? {} : { scheme }),
      ...(text === '' ? {} : { text }),
      ...(mine ? { mine } : {}),
      ...paging.at,
    }),
  );
  return (
    <>
      <PageHead title="申报办理" />
      <section className="panel" aria-label="申报列表">
        <CaseFilters
          state={state}
          scheme={scheme}
          narrow={(search) => {
            paging.restart();
            void go({ search });
          }}
          find={(next) => {
            paging.restart();
            setText(next);
          }}
          mine={mine}
          keepMine={(next) => {
            paging.restart();
            setMine(next);
          }}
        />
        <Answered read={cases}>
          {(page) => (
            <>
              <Records
                label="申报列表"
                rows={page.cases}
                columns={COLUMNS}
                keyOf={({ id }) => id}
                empty="没有符合条件的申报。"
              />
              <Pages paging={paging} next={page.cursor} />
            </>
          )}
        </Answered>
      </section>
    </>
  );
}

const Where = ({ one: { state, level } }: { readonly one: CaseSummary }) => (
  <>
    <StateTag state={state} />
    {level !== null && (
      <div className="quiet">
        第 {level.level} 级 {level.body}
      </div>
    )}
  </>
);

const COLUMNS = [
  {
    title: '受理编号',
    head: true as const,
    cell: ({ id, reference }: CaseSummary) => (
      <Link to="/cases/$id" params={{ id }} className="reference">
        {reference}
      </Link>
    ),
  },
  { title: '状态', head: true as const, cell: (one: CaseSummary) => <Where one={one} /> },
  {
    title: '申报人',
    cell: ({ name, idNumber }: CaseSummary) => (
      <>
        {name} <span className="quiet reference">{idNumber}</span>
      </>
    ),
  },
  {
    title: '计划与类别',
    cell: ({ schemeTitle, routeTitle }: CaseSummary) => (
      <>
        {routeTitle}
        <br />
        <span className="quiet">{schemeTitle}</span>
      </>
    ),
  },
  {
    title: '渠道',
    cell: ({ channel }: CaseSummary) => channelWords[channel as keyof typeof channelWords] ?? channel,
  },
  { title: '申报日期', whole: true as const, cell: ({ filedOn }: CaseSummary) => filedOn },
  {
    title: '审核承诺日期',
    whole: true as const,
    cell: (row: CaseSummary) => <PromiseDay by={row.reviewBy} open={isOpen(row)} />,
  },
];
