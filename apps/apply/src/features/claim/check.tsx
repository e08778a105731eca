import { useQuery } from '@tanstack/react-query';
import type { Inputs, Outputs } from '@zhutui/contract';
import type { NamedField } from '@zhutui/form';
import { moneyWords } from '@zhutui/wording';
import type { ReactNode } from 'react';
import { trpc } from '../../calls/client.ts';
import { Answers } from '../../components/answers.tsx';
import { failureOf } from '../../components/failure.ts';
import { Findings } from '../../components/findings.tsx';
import { Limits, limitsOf } from '../../components/limits.tsx';
import { Loading } from '../../components/loading.tsx';
import { Reasons } from '../../components/reasons.tsx';

interface CheckProps {
  readonly claim: Inputs['mine']['preview'];
  readonly fields: readonly NamedField[];
  readonly back: () => void;
  readonly submit: () => void;
  readonly busy: boolean;
  readonly children: ReactNode;
}

/** Reads the claim back, with what the notice says to it, before it is submitted. */
export function Check({ claim, fields, back, submit, busy, children }: CheckProps) {
  const preview = useQuery(trpc.mine.preview.queryOptions(claim));
  const plan = useQuery(trpc.schemes.read.queryOptions({ id: claim.scheme }));
  const limits = plan.data ? limitsOf(plan.data, claim.route) : [];
  return (
    <>
      <div className="card">
        <Answers fields={fields} answers={claim.claim} />
      </div>
      {preview.isPending && <Loading />}
      <Reasons reasons={failureOf(preview)} />
      {preview.data?.ok === true && <Forecast decision={preview.data.value} isLimited={limits.length > 0} />}
      <Limits limits={limits} />
      {children}
      <p className="quiet">提交即表示本人确保以上信息资料真实有效。</p>
      <div className="actions">
        <button type="button" className="button button-main" disabled={busy} onClick={submit}>
          确认提交
        </button>
        <button type="button" className="button" onClick={back}>
          返回修改
        </button>
      </div>
    </>
  );
}

type Decision = Extract<Outputs['mine']['preview'], { ok: true }>['value'];

interface ForecastProps {
  readonly decision: Decision;
  readonly isLimited: boolean;
}

function Forecast({ decision, isLimited }: ForecastProps) {
  if (decision.outcome === 'eligible')
    return (
      <div className="notice notice-good">
        <p>
          按所填信息核对，符合通知条件{isLimited ? '；获得名额的，资助' : '，可获资助'}{' '}
          <strong className="amount">{moneyWords(decision.amount)}</strong>。最终以审核
          {isLimited && '和分配'}结果为准。
        </p>
      </div>
    );
  return (
    <div className={decision.outcome === 'refused' ? 'notice notice-bad' : 'notice notice-wait'}>
      <Findings findings={decision.findings} />
      <p>
        {decision.outcome === 'refused'
          ? '请核对所填信息；如确认无误，仍可提交，由工作人员审核答复。'
          : '可以提交，由工作人员核定。'}
      </p>
    </div>
  );
}
