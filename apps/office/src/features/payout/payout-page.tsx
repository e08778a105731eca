import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../calls/client.ts';
import { Loaded } from '../../components/answered.tsx';
import { FunderTabs } from '../../components/funder-tabs.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { BatchTable } from './batch-table.tsx';
import { FunderStatement } from './funder-statement.tsx';
import { OpenMatches } from './open-matches.tsx';
import { PayablePanel } from './payable-panel.tsx';
import './payout.css';

/** The money of the bodies that the signed-in person has a duty over: what awaits payment, and the batches so far. */
export function PayoutPage() {
  const funders = useQuery(trpc.payout.funders.queryOptions());
  return (
    <>
      <PageHead title="资金拨付">制单、复核、放行须由三个人分别办理；放行后的银行文件内容不再改变。</PageHead>
      <Loaded read={funders}>
        {(found) => (
          <FunderTabs funders={found}>
            {(funder) => (
              <>
                <PayablePanel funder={funder} />
                <BatchTable funder={funder.funder} />
                <OpenMatches funder={funder.funder} />
                <FunderStatement funder={funder.funder} />
              </>
            )}
          </FunderTabs>
        )}
      </Loaded>
    </>
  );
}
