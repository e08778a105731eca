import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { failureOf } from '../../components/failure.ts';
import { Loading, Trouble } from '../../components/loading.tsx';
import { Reasons } from '../../components/reasons.tsx';
import { Title } from '../../components/title.tsx';
import { AnswersGiven } from './answers-given.tsx';
import './check.css';
import { CheckResult } from './check-result.tsx';
import { QuestionCard } from './question-card.tsx';
import { type CheckView, useCheck } from './use-check.ts';

interface CheckPageProps {
  readonly scheme: string;
  readonly route: string;
}

/** Whether somebody fits a route, before signing in: one question at a time, until the notice has said yes or no. */
export function CheckPage({ scheme, route }: CheckPageProps) {
  const check = useCheck(scheme, route);
  const { read, view, given, question, isChanging } = check;
  if (read.isPending) return <Loading />;
  if (view === undefined)
    return read.isError ? (
      <Trouble again={() => void read.refetch()} />
    ) : (
      <Refused reasons={failureOf(read)} />
    );
  const isSettled = view.outcome !== 'incomplete' || view.next === null;
  return (
    <>
      <Title>{view.routeTitle}：测一测是否符合条件</Title>
      <p className="quiet">
        <Link href={`/plans/${scheme}`}>{view.schemeTitle}</Link>　不用登录，不问姓名和号码，答案不保存。
      </p>
      <p className={isSettled || isChanging ? 'hidden' : 'check-standing'} aria-live="polite">
        {standingWords(view)}
      </p>
      {isSettled && !isChanging && (
        <Arrival key={view.outcome}>
          <CheckResult scheme={scheme} route={route} view={view} />
        </Arrival>
      )}
      {question !== undefined && (
        <Arrival key={question.path} isFirst={given.length === 0}>
          <QuestionCard
            question={question}
            start={check.start}
            busy={read.isPlaceholderData}
            answer={(answer) => check.answer(question, answer)}
            {...(isChanging ? { keep: () => check.change(undefined) } : {})}
          />
        </Arrival>
      )}
      <Reasons reasons={failureOf(read)} />
      <AnswersGiven given={given} change={check.change} again={check.again} />
    </>
  );
}

const Refused = ({ reasons }: { readonly reasons: ReturnType<typeof failureOf> }) => (
  <>
    <Title>测一测是否符合条件</Title>
    <Reasons reasons={reasons} />
    <p>
      请<Link href="/">返回首页</Link>重新选择。
    </p>
  </>
);

/** Moves the reader to what has just come up; a page that has just been opened stays at its top. */
function Arrival({
  children,
  isFirst = false,
}: {
  readonly children: React.ReactNode;
  readonly isFirst?: boolean;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFirst) return;
    place.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }, [isFirst]);
  return <div ref={place}>{children}</div>;
}

function standingWords({ outcome, decided, open, next }: CheckView): string {
  if (outcome === 'refused') return '已有结果：按所填信息不符合条件。';
  if (outcome === 'eligible') return '已有结果：按所填信息符合条件。';
  if (outcome === 'referred') return '已有结果：需由工作人员核定。';
  const all = decided.length + open.length;
  return next === null
    ? `已有结果：共 ${all} 条，${open.length} 条未能判定。`
    : `共 ${all} 条，已定 ${decided.length} 条，待定 ${open.length} 条。`;
}
