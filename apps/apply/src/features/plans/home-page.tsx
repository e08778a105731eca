import { useQuery } from '@tanstack/react-query';
import { dayWords } from '@zhutui/wording';
import { Link } from 'wouter';
import { trpc } from '../../calls/client.ts';
import { Loading, Trouble } from '../../components/loading.tsx';
import { Title } from '../../components/title.tsx';
import type { Plan } from './plan.ts';
import { Sentences } from './sentences.tsx';
import { WhichPlan } from './which-plan.tsx';

/** The first page: which plans take applications now, for whom, how much, until when. */
export function HomePage() {
  const plans = useQuery(trpc.schemes.list.queryOptions());
  if (plans.isPending) return <Loading />;
  if (plans.isError) return <Trouble again={() => void plans.refetch()} />;
  const takes = plans.data.filter((plan) => plan.takes);
  const open = takes.filter((plan) => plan.isOpen);
  return (
    <>
      <Title>职工取得证书或竞赛名次，可申报助推资金</Title>
      {open.length === 0 && <p className="notice">目前没有正在受理申报的助推计划。</p>}
      {open.map((plan) => (
        <OpenPlan key={plan.id} plan={plan} />
      ))}
      {takes.length > 1 && <WhichPlan />}
      <OtherPlans title="尚未开始申报的助推计划" plans={takes.filter(({ stands }) => stands === 'before')} />
      <OtherPlans title="已截止的助推计划" plans={takes.filter(({ stands }) => stands === 'after')} />
      {plans.data.some(isShown) && (
        <p>
          <Link href="/notices">查看正在公示的名单</Link>
        </p>
      )}
    </>
  );
}

/** Whether some of the plan's names and sums are made public. */
const isShown = (plan: Plan): boolean =>
  [plan, ...plan.routes].some(({ publicNotice }) => publicNotice.length > 0);

interface OtherPlansProps {
  readonly title: string;
  readonly plans: readonly Plan[];
}

function OtherPlans({ title, plans }: OtherPlansProps) {
  if (plans.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      {plans.map((plan) => (
        <p key={plan.id} className="row">
          <Link href={`/plans/${plan.id}`}>{plan.title}</Link>
          <span className="quiet">{daysOf(plan)}</span>
        </p>
      ))}
    </>
  );
}

function daysOf({ stands, firstDay, lastDay }: Plan): string {
  if (stands === 'before') return firstDay === null ? '' : `${dayWords(firstDay)}起受理`;
  return lastDay === null ? '' : `申报截止：${dayWords(lastDay)}`;
}

function OpenPlan({ plan }: { readonly plan: Plan }) {
  return (
    <section className="card" aria-labelledby={`plan-${plan.id}`}>
      <h2 id={`plan-${plan.id}`}>{plan.title}</h2>
      {plan.lastDay !== null && (
        <p>
          <span className="tag tag-good">正在受理</span> 申报截止日期：
          <strong className="whole">{dayWords(plan.lastDay)}（含）</strong>
        </p>
      )}
      {plan.routes
        .filter(({ isOpen }) => isOpen)
        .map((route) => (
          <div key={route.route}>
            <h3>{route.title}</h3>
            <Sentences cited={route.pays} />
          </div>
        ))}
      <div className="actions">
        <Link href={`/plans/${plan.id}`} className="button button-main">
          查看条件并申报
        </Link>
      </div>
    </section>
  );
}
