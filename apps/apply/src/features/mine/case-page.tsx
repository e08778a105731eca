import { useQuery } from '@tanstack/react-query';
import { dayWords, levelWords, momentWords, placeOpenWords, stateHints } from '@zhutui/wording';
import { Link } from 'wouter';
import { trpc } from '../../calls/client.ts';
import { Answers } from '../../components/answers.tsx';
import { failureOf } from '../../components/failure.ts';
import { Findings } from '../../components/findings.tsx';
import { Limits, limitsOf } from '../../components/limits.tsx';
import { Loading } from '../../components/loading.tsx';
import { Reasons } from '../../components/reasons.tsx';
import { SignedIn } from '../../components/signed-in.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { Title } from '../../components/title.tsx';
import type { MyCase } from './my-case.ts';
import { Payments } from './payments.tsx';
import { Timeline } from './timeline.tsx';
import { Withdraw } from './withdraw.tsx';

export const CasePage = ({ id }: { readonly id: string }) => (
  <SignedIn>
    <CaseById id={id} />
  </SignedIn>
);

function CaseById({ id }: { readonly id: string }) {
  const found = useQuery(trpc.mine.read.queryOptions({ id }));
  if (found.isPending) return <Loading />;
  if (found.data?.ok !== true) return <Reasons reasons={failureOf(found)} />;
  return <CaseText view={found.data.value} />;
}

/** One application: where it stands, by when what is promised, what was paid, and why it was refused. */
function CaseText({ view }: { readonly view: MyCase }) {
  const refusal = view.decisions.filter(({ kind }) => kind === 'refuse').at(-1);
  return (
    <>
      <Title>{view.routeTitle}</Title>
      <p className="quiet">{view.schemeTitle}</p>
      <div className="card">
        <p className="row">
          <span>
            受理编号 <strong className="reference">{view.reference}</strong>
          </span>
          <StateTag state={view.state} />
        </p>
        <p>{stateHints[view.state]}</p>
        {view.level !== null && <p>{levelWords(view.level)}。</p>}
        <Place view={view} />
        <Promises view={view} />
      </div>
      {view.state === 'refused' && refusal !== undefined && (
        <div className="notice notice-bad">
          <p>
            <strong>不予通过的原因：</strong>
            {refusal.reason}
          </p>
          <Findings findings={refusal.findings} />
          <p>对结果有疑问的，可拨打 12351 咨询；在申报截止日期前可更正后重新申报。</p>
        </div>
      )}
      {view.notes.length > 0 && <Returned view={view} />}
      {view.holdNote !== null && <p className="notice notice-wait">暂缓办理的原因：{view.holdNote}</p>}
      {view.lacksCard && (
        <p className="notice notice-wait">
          工会登记信息中没有您的互助服务卡。审核通过后资金只能划拨至本人的卡，请尽快到所在单位工会或服务站办理。
        </p>
      )}
      <Payments items={view.items} />
      <h2>申报内容</h2>
      <div className="card">
        <Answers fields={view.fields} answers={view.claim} />
      </div>
      <h2>办理过程</h2>
      <Timeline entries={view.timeline} />
      {view.events.includes('withdraw') && <Withdraw view={view} />}
    </>
  );
}

/** What was decided of its place among others, or when that will be. */
const Place = ({ view }: { readonly view: MyCase }) => (
  <>
    {view.putOffBy !== null && <p>依据：{view.putOffBy}</p>}
    {view.placeOpenBy !== null && (
      <p>
        {placeOpenWords}依据：{view.placeOpenBy}
      </p>
    )}
    {view.state === 'passed' && <WhatLimits view={view} />}
    {view.state === 'published' && <Published view={view} />}
  </>
);

/** By which sentences places are still to be given out. */
function WhatLimits({ view: { scheme, route } }: { readonly view: MyCase }) {
  const plan = useQuery(trpc.schemes.read.queryOptions({ id: scheme }));
  return plan.data ? <Limits limits={limitsOf(plan.data, route)} /> : null;
}

/** How long the public notice lasts, or why nobody knows yet. */
function Published({ view: { publicNotice } }: { readonly view: MyCase }) {
  if (publicNotice === null) return null;
  const { firstDay, lastDay, why } = publicNotice;
  return (
    <p>
      公示自{dayWords(firstDay)}起{lastDay === null ? `。${why}` : `，至${dayWords(lastDay)}（含）止。`}
    </p>
  );
}

function Promises({ view }: { readonly view: MyCase }) {
  const waits = ['submitted', 'reviewing', 'onHold', 'referred'].includes(view.state) ? 'review' : 'payment';
  const shown = view.pledges.filter(
    (pledge) => pledge.for === waits && !['paid', 'refused', 'withdrawn', 'returned'].includes(view.state),
  );
  return (
    <>
      {shown.map((pledge) => (
        <p key={pledge.sentence}>
          原则上于 <strong>{dayWords(pledge.by)}（含）</strong>前
          {pledge.for === 'review' ? '完成审核' : '完成资金发放'}。
        </p>
      ))}
      <p className="quiet">申报时间：{momentWords(view.arrivedAt)}</p>
    </>
  );
}

/** What staff ask to be put right, answer by answer. */
function Returned({ view }: { readonly view: MyCase }) {
  const labelOf = (path: string): string =>
    view.fields.find((field) => field.path === path)?.label ?? '申报内容';
  return (
    <div className="notice notice-wait">
      <p>
        <strong>请补正以下内容：</strong>
      </p>
      <ul>
        {view.notes.map(({ path, text }) => (
          <li key={`${path} ${text}`}>
            {labelOf(path)}：{text}
          </li>
        ))}
      </ul>
      <div className="actions">
        <Link href={`/mine/${view.id}/correct`} className="button button-main">
          去补正
        </Link>
      </div>
    </div>
  );
}
