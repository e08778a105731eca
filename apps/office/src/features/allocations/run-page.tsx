import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { moneyWords } from '@zhutui/wording';
import { trpc } from '../../calls/client.ts';
import { Answered, Loaded } from '../../components/answered.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Panel } from '../../components/panel.tsx';
import type { Plan } from '../../components/plan.ts';
import { Tag } from '../../components/tag.tsx';
import { drawsLots, type Run, runStateWords, runTones, setOfRun, setTitle } from './allocation-views.ts';
import { HowDecided } from './how-decided.tsx';
import { HowToRepeat } from './how-to-repeat.tsx';
import { Replay } from './replay.tsx';
import { RunActions } from './run-actions.tsx';
import { RunResult } from './run-result.tsx';
import { RunTrack } from './run-track.tsx';
import './allocations.css';

/** One run: what everybody was answered and by which sentence, who proposed and confirmed it, and how to repeat it. */
export function RunPage() {
  const { id } = useParams({ from: '/desk/allocations/$id' });
  const run = useQuery(trpc.allocations.read.queryOptions({ id }));
  return (
    <>
      <p>
        <Link to="/allocations">← 统一分配</Link>
      </p>
      <Answered read={run}>{(found) => <OneRun key={found.id} run={found} />}</Answered>
    </>
  );
}

function OneRun({ run }: { readonly run: Run }) {
  const plan = useQuery(trpc.schemes.read.queryOptions({ id: run.scheme }));
  return (
    <Loaded read={plan}>
      {(found) =>
        found === null ? <p>这次分配所属的助推计划未公布。</p> : <RunParts run={run} plan={found} />
      }
    </Loaded>
  );
}

function RunParts({ run, plan }: { readonly run: Run; readonly plan: Plan }) {
  const set = setOfRun(plan, run);
  const byLot = set !== undefined && drawsLots(set);
  return (
    <>
      <PageHead
        title={`统一分配：${plan.title}`}
        state={<Tag tone={runTones[run.state]}>{runStateWords[run.state]}</Tag>}
      >
        {setTitle(plan, run)}
        {run.funds !== null && `　资金总额 ${moneyWords(run.funds)}`}
      </PageHead>
      <Panel title="办理">
        <RunTrack run={run} />
        <RunActions run={run} />
      </Panel>
      <RunResult run={run} title={`${plan.title} ${setTitle(plan, run)}`} byLot={byLot} />
      <Panel title="依据">
        <HowDecided plan={plan} />
      </Panel>
      <Panel title={byLot ? '种子与复核' : '复核'}>
        <HowToRepeat run={run} byLot={byLot} />
        <Replay run={run} />
      </Panel>
    </>
  );
}
