import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useMay } from '../../calls/me.ts';
import { Answered } from '../../components/answered.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Panel } from '../../components/panel.tsx';
import { Records } from '../../components/records.tsx';
import { CompletionTag } from './completion-tag.tsx';
import { type Completion, type Completions, waits } from './list-views.ts';
import { ProposeForm } from './propose-form.tsx';
import { Settle } from './settle.tsx';
import { WithdrawEntry } from './withdraw-entry.tsx';

/** Lists that the notices leave open: one person proposes an entry with its source, another confirms it. */
export function ListsPage() {
  const lists = useQuery(trpc.lists.list.queryOptions());
  return (
    <>
      <PageHead title="名单核定">
        通知没有随附、由主管部门另行确定的名单在此补充。一人提出并注明依据，另一人确认后，审核时即按此核对。
      </PageHead>
      <Answered read={lists}>{(found) => <Parts found={found} />}</Answered>
    </>
  );
}

function Parts({ found }: { readonly found: Completions }) {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const titles = new Map(found.lists.map(({ list, title }) => [list, title]));
  const waiting = found.items.filter(waits);
  const settled = found.items.filter((item) => !waits(item));
  const columns = columnsOf(titles);
  return (
    <>
      <Panel
        title={`待确认（${waiting.length}）`}
        beside={may('list.propose') && <Button onClick={() => setAsking(true)}>提出一条</Button>}
      >
        <Records
          label="待确认"
          rows={waiting}
          columns={[...columns, { title: '办理', cell: (item: Completion) => <Settle item={item} /> }]}
          keyOf={({ id }) => id}
          empty="没有待确认的条目。"
        />
      </Panel>
      {asking && <ProposeForm lists={found.lists} close={() => setAsking(false)} />}
      <Panel title="已办结">
        <Records
          label="已办结"
          rows={settled}
          columns={[
            ...columns,
            { title: '结果', cell: (item: Completion) => <CompletionTag item={item} /> },
            { title: '办理', cell: (item: Completion) => <WithdrawEntry item={item} /> },
          ]}
          keyOf={({ id }) => id}
          empty="还没有办结的条目。"
          pageSize={20}
        />
      </Panel>
      <Panel title="尚待补充的名单">
        <Records
          label="尚待补充的名单"
          rows={found.lists}
          columns={[
            { title: '名单', cell: ({ title }) => title },
            { title: '用于', cell: ({ schemes }) => schemes.join('、') },
          ]}
          keyOf={({ list }) => list}
          empty="各助推计划没有待补充的名单。"
        />
      </Panel>
    </>
  );
}

/** Somebody asks for its withdrawal: that is what a second person is to look at. */
const asked = (item: Completion): boolean => item.state === 'confirmed' && item.withdrawal !== null;

const columnsOf = (titles: ReadonlyMap<string, string>) => [
  { title: '名单', cell: ({ list }: Completion) => titles.get(list) ?? list },
  { title: '条目', cell: ({ item }: Completion) => <strong>{item}</strong> },
  { title: '意见', cell: ({ included }: Completion) => (included ? '在名单内' : '不在名单内') },
  {
    title: '依据',
    cell: (item: Completion) => (asked(item) ? `撤销：${item.withdrawal?.reason}` : item.source),
  },
  {
    title: '提出人',
    cell: (item: Completion) => (asked(item) ? item.withdrawal?.proposedBy : item.proposedBy),
  },
];
