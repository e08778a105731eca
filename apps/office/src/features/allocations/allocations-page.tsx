import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../calls/client.ts';
import { Answered, Loaded } from '../../components/answered.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { allocates } from '../../components/plan.ts';
import { PlanRuns } from './plan-runs.tsx';
import './allocations.css';

/** Plans whose places or money are limited, with the runs that gave them out. */
export function AllocationsPage() {
  const plans = useQuery(trpc.schemes.list.queryOptions());
  const runs = useQuery(trpc.allocations.list.queryOptions());
  return (
    <>
      <PageHead title="统一分配">
        名额或资金有限的计划，审核通过后按通知统一分配：一人提出，另一人确认，确认以前不通知申报人、不生成款项。
      </PageHead>
      <Loaded read={plans}>
        {(all) => (
          <Answered read={runs}>
            {(made) => {
              const limited = all.filter(allocates);
              return limited.length === 0 ? (
                <p>目前没有需要统一分配的助推计划。</p>
              ) : (
                limited.map((plan) => (
                  <PlanRuns
                    key={plan.id}
                    plan={plan}
                    runs={made.filter(({ scheme }) => scheme === plan.id)}
                  />
                ))
              );
            }}
          </Answered>
        )}
      </Loaded>
    </>
  );
}
