import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { Loaded } from '../../components/answered.tsx';
import { PageHead } from '../../components/page-head.tsx';
import type { Filing } from './filing.ts';
import { FilingSteps } from './filing-steps.tsx';
import { KeyedCheck } from './keyed-check.tsx';
import { PersonForm } from './person-form.tsx';
import './keying.css';

/** Filling in for people who call, come to a station or hand in paper; everything can be done from the keyboard. */
export function KeyingPage() {
  const plans = useQuery(trpc.schemes.list.queryOptions());
  const [round, setRound] = useState(0);
  return (
    <>
      <PageHead title="代为填报">
        为拨打 12351、到站办理或递交纸质材料的职工填报。Tab 键换栏，Enter 键进入下一步。
      </PageHead>
      <Loaded read={plans}>
        {(found) => (
          <FilingSteps<Filing>
            key={round}
            first="申报人"
            choose={(start, done) => <PersonForm plans={found} start={start} done={done} />}
            check={KeyedCheck}
            again={() => setRound(round + 1)}
          />
        )}
      </Loaded>
    </>
  );
}
