import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../calls/client.ts';
import { useMay } from '../../calls/me.ts';
import { Loaded } from '../../components/answered.tsx';
import { FunderTabs } from '../../components/funder-tabs.tsx';
import { PageHead } from '../../components/page-head.tsx';
import type { Plan } from '../../components/plan.ts';
import { AccountRegister } from './account-register.tsx';
import { Payees } from './payees.tsx';

/** Accounts of those whom a notice pays beside the applicant: one enters a number, another types it again. */
export function PayeesPage() {
  const may = useMay();
  return (
    <>
      <PageHead title="收款账户">
        通知规定付给用人单位、单位工会等的款项，收款账户在此登记：一人登记，另一人按来源材料再录一遍，两次相同才生效。
      </PageHead>
      {may('batch.read') ? <OwnFunders /> : <AllFunders />}
    </>
  );
}

/** For finance: the bodies whose money they have a duty over. */
function OwnFunders() {
  const funders = useQuery(trpc.payout.funders.queryOptions());
  return <Loaded read={funders}>{(found) => <Parts funders={found} />}</Loaded>;
}

/** For who keeps the registers: every body that the plans name. */
function AllFunders() {
  const plans = useQuery(trpc.schemes.list.queryOptions());
  return <Loaded read={plans}>{(found) => <Parts funders={fundersIn(found)} />}</Loaded>;
}

interface PartsProps {
  readonly funders: readonly { readonly funder: string; readonly name: string }[];
}

const Parts = ({ funders }: PartsProps) => (
  <FunderTabs funders={funders}>
    {({ funder, name }) => (
      <>
        <Payees funder={funder} name={name} />
        <AccountRegister funder={funder} />
      </>
    )}
  </FunderTabs>
);

const fundersIn = (plans: readonly Plan[]): PartsProps['funders'] =>
  [
    ...new Set(plans.flatMap((plan) => [plan.funder, ...plan.matches.flatMap(({ funder }) => funder ?? [])])),
  ].map((funder) => ({ funder, name: funder }));
