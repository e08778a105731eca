import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { Answered, Loaded } from '../../components/answered.tsx';
import { PageHead } from '../../components/page-head.tsx';
import type { Unit, UnitFiling } from './filing.ts';
import { FilingSteps } from './filing-steps.tsx';
import { UnitCheck } from './unit-check.tsx';
import { UnitFilings } from './unit-filings.tsx';
import { UnitMemberForm } from './unit-member-form.tsx';
import { UnitRoster } from './unit-roster.tsx';
import './keying.css';

/** A unit's union files for its own people where a notice leaves it to the union, and sees what it has filed. */
export function UnitFilingPage() {
  const units = useQuery(trpc.units.mine.queryOptions());
  return (
    <>
      <PageHead title="为职工申报">
        通知规定由所在单位工会申报的类别，由单位工会为本单位的会员填报，由审核部门受理审核。
      </PageHead>
      <Answered read={units}>
        {({ units: found }) =>
          found.length === 0 ? <p>您的账号还没有对应的单位，请联系系统管理员。</p> : <Filings units={found} />
        }
      </Answered>
    </>
  );
}

function Filings({ units }: { readonly units: readonly Unit[] }) {
  const plans = useQuery(trpc.schemes.list.queryOptions());
  const [round, setRound] = useState(0);
  return (
    <Loaded read={plans}>
      {(found) => (
        <>
          <FilingSteps<UnitFiling>
            key={round}
            first="职工与类别"
            choose={(start, done) => <UnitMemberForm units={units} plans={found} start={start} done={done} />}
            check={UnitCheck}
            again={() => setRound(round + 1)}
            opens={false}
          />
          {units.map((unit) => (
            <UnitFilings key={unit.employerId} unit={unit} />
          ))}
          {units.map((unit) => (
            <UnitRoster key={unit.employerId} unit={unit} plans={found} />
          ))}
        </>
      )}
    </Loaded>
  );
}
