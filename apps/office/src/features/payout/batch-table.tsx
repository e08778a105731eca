import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { momentWords } from '@zhutui/wording';
import { trpc } from '../../calls/client.ts';
import { Answered } from '../../components/answered.tsx';
import { Money } from '../../components/money.tsx';
import { Pages, usePaging } from '../../components/pages.tsx';
import { Panel } from '../../components/panel.tsx';
import { Records } from '../../components/records.tsx';
import { BatchTag } from '../../components/tag.tsx';
import type { BatchSummary } from './payout-views.ts';

/** Batches of one body's money, newest first. */
export function BatchTable({ funder }: { readonly funder: string }) {
  const paging = usePaging();
  const batches = useQuery(trpc.payout.batches.queryOptions({ funder, limit: 20, ...paging.at }));
  return (
    <Panel title="拨付批次">
      <Answered read={batches}>
        {(page) => (
          <>
            <Records
              label="拨付批次"
              rows={page.batches}
              columns={COLUMNS}
              keyOf={({ id }) => id}
              empty="还没有批次。"
            />
            <Pages paging={paging} next={page.cursor} />
          </>
        )}
      </Answered>
    </Panel>
  );
}

const COLUMNS = [
  {
    title: '批次号',
    head: true as const,
    cell: ({ id, reference }: BatchSummary) => (
      <Link to="/payout/$id" params={{ id }} className="reference">
        {reference}
      </Link>
    ),
  },
  { title: '状态', head: true as const, cell: ({ state }: BatchSummary) => <BatchTag state={state} /> },
  { title: '笔数', cell: ({ count }: BatchSummary) => count, figures: true as const },
  { title: '总金额', cell: ({ total }: BatchSummary) => <Money fen={total} />, figures: true as const },
  { title: '制单时间', whole: true as const, cell: ({ madeAt }: BatchSummary) => momentWords(madeAt) },
];
