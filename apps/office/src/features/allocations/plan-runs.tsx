import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { momentWords } from '@zhutui/wording';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useMay } from '../../calls/me.ts';
import { Answered } from '../../components/answered.tsx';
import { Panel } from '../../components/panel.tsx';
import type { Plan } from '../../components/plan.ts';
import { Records } from '../../components/records.tsx';
import { Tag } from '../../components/tag.tsx';
import {
  type RunSummary,
  runStateWords,
  runTones,
  type Standing,
  setsOf,
  setTitle,
} from './allocation-views.ts';
import { HowDecided } from './how-decided.tsx';
import { ProposeRun } from './propose-run.tsx';
import { SetStanding } from './set-standing.tsx';

interface PlanRunsProps {
  readonly plan: Plan;
  readonly runs: readonly RunSummary[];
}

/** One plan: what its notice says of places or money, how its applications stand, and the runs so far. */
export function PlanRuns({ plan, runs }: PlanRunsProps) {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const standing = useQuery(trpc.allocations.counts.queryOptions({ scheme: plan.id }));
  const sets = setsOf(plan);
  const isMain = sets.some(({ moment }) => moment === 'settlement');
  const isOpen = runs.some(({ state }) => state === 'proposed');
  return (
    <Panel
      title={plan.title}
      beside={
        may('allocation.propose') &&
        sets.length > 0 && (
          <Button type={isMain ? 'primary' : 'default'} disabled={isOpen} onClick={() => setAsking(true)}>
            提出分配
          </Button>
        )
      }
    >
      <HowDecided plan={plan} />
      <Answered read={standing}>
        {(counts) => (
          <>
            <SetStanding plan={plan} counts={counts} />
            <OpenPlaces counts={counts} />
          </>
        )}
      </Answered>
      {isOpen && <p className="quiet">有一次分配等待另一人确认；确认或退回以后才能再次提出。</p>}
      {sets.some(({ moment }) => moment === 'intake') && (
        <p className="quiet">提交申报时已依次确定；有名额空出、需要递补时在此办理。</p>
      )}
      <h3>历次分配</h3>
      <Records
        label={`${plan.title}历次分配`}
        rows={runs}
        columns={columnsOf(plan)}
        keyOf={({ id }) => id}
        empty="还没有分配过。"
        pageSize={10}
      />
      {asking && <ProposeRun plan={plan} sets={sets} close={() => setAsking(false)} />}
    </Panel>
  );
}

/** Says where places could not be worked out as applications arrived, and what settles them. */
function OpenPlaces({ counts }: { readonly counts: Standing }) {
  const open = counts.reduce((sum, one) => sum + one.open, 0);
  if (open === 0) return null;
  return (
    <Alert
      className="reasons"
      type="warning"
      showIcon
      title={`有 ${open} 件申报的名额待核定`}
      description="这些申报到达时名额规则运行出错，到达次序已保留。提出一次递补分配、由另一人确认，即可核定。"
    />
  );
}

const columnsOf = (plan: Plan) => [
  {
    title: '提出时间',
    head: true as const,
    whole: true as const,
    cell: ({ id, proposedAt }: RunSummary) => (
      <Link to="/allocations/$id" params={{ id }}>
        {momentWords(proposedAt)}
      </Link>
    ),
  },
  {
    title: '状态',
    head: true as const,
    cell: ({ state }: RunSummary) => <Tag tone={runTones[state]}>{runStateWords[state]}</Tag>,
  },
  { title: '范围', cell: (run: RunSummary) => setTitle(plan, run) },
  { title: '提出人', cell: ({ proposedBy }: RunSummary) => proposedBy },
  {
    title: '办结',
    cell: ({ settledBy, settledAt, reason }: RunSummary) => (
      <>
        {settledBy === null || settledAt === null ? '—' : `${settledBy} ${momentWords(settledAt)}`}
        {reason !== null && <span className="quiet">　原因：{reason}</span>}
      </>
    ),
  },
];
