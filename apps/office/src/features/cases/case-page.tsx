import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { levelWords } from '@zhutui/wording';
import { trpc } from '../../calls/client.ts';
import { Answered, Loaded } from '../../components/answered.tsx';
import { Assessment } from '../../components/assessment.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Panel } from '../../components/panel.tsx';
import type { Plan, Route } from '../../components/plan.ts';
import { StateTag } from '../../components/tag.tsx';
import { CaseActions } from './case-actions.tsx';
import { CaseDates } from './case-dates.tsx';
import { type Case, decidedOn } from './case-views.ts';
import { Decisions } from './decisions.tsx';
import { Evidence } from './evidence.tsx';
import { Matches } from './matches.tsx';
import { Payments } from './payments.tsx';
import { PublicNotice } from './public-notice.tsx';
import { ReviewLevels } from './review-levels.tsx';
import { Timeline } from './timeline.tsx';
import './cases.css';

/** One case with all that its reviewer needs side by side: what was claimed, what is on record, what the notice says. */
export function CasePage() {
  const { id } = useParams({ from: '/desk/cases/$id' });
  const found = useQuery(trpc.cases.read.queryOptions({ id }));
  return (
    <>
      <p>
        <Link to="/cases">← 申报办理</Link>
      </p>
      <Answered read={found}>{(one) => <OneCase key={one.id} one={one} />}</Answered>
    </>
  );
}

function OneCase({ one }: { readonly one: Case }) {
  const plan = useQuery(trpc.schemes.read.queryOptions({ id: one.scheme }));
  return (
    <>
      <PageHead title={`${one.reference} ${one.name}`} state={<StateTag state={one.state} />}>
        {one.schemeTitle} · {one.routeTitle}
        {one.level !== null && ` · ${levelWords(one.level)}`}
      </PageHead>
      <Loaded read={plan}>
        {(found) => {
          const route = found?.routes.find(({ route: name }) => name === one.route);
          return found === null || route === undefined ? (
            <p>这件申报所属的助推计划未公布。</p>
          ) : (
            <Cockpit one={one} plan={found} route={route} />
          );
        }}
      </Loaded>
    </>
  );
}

interface CockpitProps {
  readonly one: Case;
  readonly plan: Plan;
  readonly route: Route;
}

function Cockpit({ one, plan, route }: CockpitProps) {
  const assessed = useQuery(trpc.cases.assess.queryOptions({ id: one.id }));
  const made = decidedOn(one);
  const known = assessed.data?.ok === true ? assessed.data.value : undefined;
  return (
    <div className="case">
      <div className="case-act">
        <CaseActions one={one} route={route} assessed={known} />
      </div>
      <div className="case-main">
        <Evidence one={one} plan={plan} assessed={known} />
        {made === undefined ? (
          <Panel title="依通知条款核对" beside={<span className="quiet">按现有资料实时核对</span>}>
            <Answered read={assessed}>
              {({ decision, matches }) => (
                <>
                  <Assessment plan={plan} route={route} decision={decision} />
                  <Matches matches={matches} />
                </>
              )}
            </Answered>
          </Panel>
        ) : (
          <Panel title="依通知条款核对" beside={<span className="quiet">作出决定时的核对结果</span>}>
            <Assessment plan={plan} route={route} decision={made} />
          </Panel>
        )}
        <ReviewLevels one={one} />
        <Decisions one={one} />
        <PublicNotice one={one} />
        <Payments one={one} />
      </div>
      <div className="case-track">
        <CaseDates one={one} />
        <Timeline one={one} plan={plan} route={route} />
      </div>
    </div>
  );
}
