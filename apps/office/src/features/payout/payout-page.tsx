import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { trpc } from '../../calls/client.ts';
import { Loaded } from '../../components/answered.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { BatchTable } from './batch-table.tsx';
import { FunderStatement } from './funder-statement.tsx';
import { PayablePanel } from './payable-panel.tsx';
import type { Funder } from './payout-views.ts';
import './payout.css';

/** The money of the bodies that the signed-in person has a duty over: what awaits payment, and the batches so far. */
export function PayoutPage() {
  const funders = useQuery(trpc.payout.funders.queryOptions());
  return (
    <>
      <PageHead title="资金拨付">制单、复核、放行须由三个人分别办理；放行后的银行文件内容不再改变。</PageHead>
      <Loaded read={funders}>{(found) => <FunderParts funders={found} />}</Loaded>
    </>
  );
}

function FunderParts({ funders }: { readonly funders: readonly Funder[] }) {
  const [only] = funders;
  if (only === undefined) return <p>目前没有由您经办的出资单位。</p>;
  if (funders.length === 1) return <FunderPart funder={only} />;
  return (
    <Tabs
      items={funders.map((funder) => ({
        key: funder.funder,
        label: funder.name,
        children: <FunderPart funder={funder} />,
      }))}
    />
  );
}

const FunderPart = ({ funder }: { readonly funder: Funder }) => (
  <>
    <PayablePanel funder={funder} />
    <BatchTable funder={funder.funder} />
    <FunderStatement funder={funder.funder} />
  </>
);
