import { useQuery } from '@tanstack/react-query';
import { moneyWords } from '@zhutui/wording';
import { Button } from 'antd';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { Reasons } from '../../components/reasons.tsx';
import { type RecordColumn, Records } from '../../components/records.tsx';
import type { OpenMatch } from './payout-views.ts';

/** Paid awards on which a match could not be decided for want of facts, and why; nothing is shown where there is none. */
export function OpenMatches({ funder }: { readonly funder: string }) {
  const open = useQuery(trpc.payout.openMatches.queryOptions({ funder }));
  if (open.data?.ok !== true || open.data.value.length === 0) return null;
  return (
    <Panel title={`待定配比（${open.data.value.length}）`}>
      <p className="quiet">
        基础资助已经拨付，因资料不全尚不能确定配比补助。补齐资料以后，由放行人核定，款项由配比的出资单位另行拨付。
      </p>
      <Records
        label="待定配比"
        rows={open.data.value}
        columns={COLUMNS}
        keyOf={({ applicationId, policy }) => `${applicationId} ${policy}`}
        empty=""
        pageSize={20}
      />
    </Panel>
  );
}

const COLUMNS: readonly RecordColumn<OpenMatch>[] = [
  { title: '受理编号', head: true, cell: ({ reference }) => <span className="reference">{reference}</span> },
  { title: '姓名', head: true, whole: true, cell: ({ name }) => name },
  {
    title: '配比',
    cell: ({ title, funder }) => (
      <>
        {title}
        <br />
        <span className="quiet">出资：{funder}</span>
      </>
    ),
  },
  { title: '基础资助', figures: true, cell: ({ amount }) => <Money fen={amount} /> },
  {
    title: '现在的情况',
    cell: ({ why, grantable }) =>
      grantable === null ? why.join('；') : `资料已齐，可配比 ${moneyWords(grantable)}`,
  },
  { title: '办理', cell: (match) => <Complete match={match} /> },
];

function Complete({ match: { applicationId, reference, grantable, can } }: { readonly match: OpenMatch }) {
  const complete = useWrite(trpc.payout.completeMatches.mutationOptions(), { said: '配比补助已核定。' });
  if (grantable === null) return <span className="quiet">待补齐资料</span>;
  if (!can) return <span className="quiet">待放行人核定</span>;
  return (
    <>
      <Button
        size="small"
        loading={complete.busy}
        aria-label={`核定配比 ${reference}`}
        onClick={() => complete.send({ applicationId })}
      >
        核定配比
      </Button>
      <Reasons reasons={complete.reasons} />
    </>
  );
}
