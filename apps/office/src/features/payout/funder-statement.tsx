import { useQuery } from '@tanstack/react-query';
import type { ItemState } from '@zhutui/contract';
import { trpc } from '../../calls/client.ts';
import { Answered } from '../../components/answered.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { type RecordColumn, Records } from '../../components/records.tsx';
import type { StatementPolicy } from './payout-views.ts';

/** What one body's money was granted for, and how far it has gone; what another pays along stands apart. */
export function FunderStatement({ funder }: { readonly funder: string }) {
  const statement = useQuery(trpc.payout.statement.queryOptions({ funder }));
  return (
    <Panel title="资金使用情况">
      <Answered read={statement}>
        {({ policies }) => (
          <Records
            label="资金使用情况"
            rows={policies}
            columns={COLUMNS}
            keyOf={({ policy }) => policy}
            empty="还没有核定过款项。"
          />
        )}
      </Answered>
    </Panel>
  );
}

const sumColumn = (title: string, state: ItemState): RecordColumn<StatementPolicy> => ({
  title,
  figures: true,
  cell: ({ states, along }) => (
    <>
      <Money fen={states[state].total} />
      {along
        .filter((part) => part.states[state].count > 0)
        .map((part) => (
          <div key={part.payer} className="quiet">
            其中由{part.payer}代付 <Money fen={part.states[state].total} />
          </div>
        ))}
    </>
  ),
});

const COLUMNS: readonly RecordColumn<StatementPolicy>[] = [
  { title: '项目', head: true, cell: ({ title }) => title },
  sumColumn('待拨付', 'awaiting'),
  sumColumn('拨付中', 'batched'),
  sumColumn('已拨付', 'paid'),
  sumColumn('拨付失败', 'failed'),
];
