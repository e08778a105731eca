import { useQuery } from '@tanstack/react-query';
import { dayWords, moneyWords } from '@zhutui/wording';
import { trpc } from '../../calls/client.ts';
import { Findings } from '../../components/findings.tsx';
import { Limits, limitsOf } from '../../components/limits.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { Matches } from './matches.tsx';
import type { CheckView } from './use-check.ts';
import { WhatWouldChange } from './what-would-change.tsx';
import { WhereToApply } from './where-to-apply.tsx';

interface CheckResultProps {
  readonly scheme: string;
  readonly route: string;
  readonly view: CheckView;
}

/** The answer: how much, by which sentences, until when and where; or what stands against it and what would change that. */
export function CheckResult({ scheme, route, view }: CheckResultProps) {
  const isRefused = view.outcome === 'refused';
  const plan = useQuery(trpc.schemes.read.queryOptions({ id: scheme }));
  const limits = plan.data ? limitsOf(plan.data, route) : [];
  return (
    <section aria-labelledby="check-result">
      <div className={`notice ${isEarly(view) ? 'notice-wait' : TONES[view.outcome]}`}>
        <h2 id="check-result" tabIndex={-1} className="check-headline">
          <Headline view={view} isLimited={limits.length > 0} />
        </h2>
        <PaidBy view={view} />
        {isRefused && <WhatWouldChange view={view} />}
        {view.outcome === 'referred' && <Referred view={view} />}
        {view.outcome === 'incomplete' && <Open view={view} />}
      </div>
      {!isRefused && <Limits limits={limits} />}
      <Matches view={view} />
      {!isRefused && <WhereToApply scheme={scheme} route={route} view={view} />}
      <Decided view={view} />
      <p className="quiet">
        以上按{dayWords(view.filedOn)}申报、由作出决定的同一套规则得出，供参考；最终以审核结果为准。
        {view.assumesNoHistory && '未考虑以往获得的资助：本类条款与此无关。'}
      </p>
    </section>
  );
}

const TONES = {
  eligible: 'notice-good',
  refused: 'notice-bad',
  referred: 'notice-wait',
  incomplete: 'notice-wait',
} as const;

interface HeadlineProps {
  readonly view: CheckView;
  /** Places or money are limited: to be in order is not yet to be given something. */
  readonly isLimited: boolean;
}

function Headline({ view, isLimited }: HeadlineProps) {
  switch (view.outcome) {
    case 'eligible':
      return (
        <>
          {isLimited ? '符合条件；获得名额的，资助' : '符合条件，可获资助'}{' '}
          <strong className="amount whole">{moneyWords(view.amount)}</strong>
        </>
      );
    case 'refused':
      return refusalWords(view);
    case 'referred':
      return '可以申报，由工作人员核定';
    case 'incomplete':
      return '已答部分没有不符合的条款';
  }
}

const isEarly = ({ firstDay, filedOn }: CheckView): boolean => firstDay !== null && filedOn < firstDay;

function refusalWords(view: CheckView): string {
  const { firstDay, lastDay, filedOn } = view;
  if (lastDay !== null && filedOn > lastDay) return `申报已于${dayWords(lastDay)}截止`;
  if (firstDay !== null && isEarly(view)) return `申报自${dayWords(firstDay)}开始`;
  return '按所填信息，不符合条件';
}

/** The sentences that give the money. */
const PaidBy = ({ view }: { readonly view: CheckView }) =>
  view.items.map(({ sentence }) => (
    <p key={sentence}>
      依据：
      <Sentence sentence={sentence} />
    </p>
  ));

const Referred = ({ view }: { readonly view: CheckView }) =>
  view.decided.length === 0 ? (
    <p>暂时不能自动判断，请拨打 12351 职工服务热线咨询。</p>
  ) : (
    <Findings findings={view.decided} />
  );

const Open = ({ view }: { readonly view: CheckView }) => (
  <>
    <p>以下条款要看您跳过的问题，弄清楚后可以“修改”回答：</p>
    <ul>
      {view.open.map((sentence) => (
        <li key={sentence}>
          <Sentence sentence={sentence} />
        </li>
      ))}
    </ul>
  </>
);

/** Every sentence that has been decided, those that pay among them. */
function Decided({ view }: { readonly view: CheckView }) {
  const met = view.decided.filter(({ verdict, applies }) => verdict === 'met' && applies !== false);
  if (met.length === 0) return null;
  return (
    <details className="card" open={view.outcome === 'eligible'}>
      <summary>已符合的条款（{met.length} 条）</summary>
      <ul className="sentences">
        {met.map(({ sentence }) => (
          <li key={sentence}>
            <Sentence sentence={sentence} />
          </li>
        ))}
      </ul>
    </details>
  );
}
