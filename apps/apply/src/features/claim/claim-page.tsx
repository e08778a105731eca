import { useMutation, useQuery } from '@tanstack/react-query';
import { newKey } from '@zhutui/client';
import type { Outputs } from '@zhutui/contract';
import { useForm } from '@zhutui/form';
import { dayWords, placeOpenWords, stateHints, stateWords } from '@zhutui/wording';
import { useState } from 'react';
import { Link } from 'wouter';
import { queryClient, trpc } from '../../calls/client.ts';
import { failureOf } from '../../components/failure.ts';
import { Loading, Trouble } from '../../components/loading.tsx';
import { NotFoundPage } from '../../components/not-found-page.tsx';
import { NotOpen } from '../../components/not-open.tsx';
import { Reasons } from '../../components/reasons.tsx';
import { SignedIn } from '../../components/signed-in.tsx';
import { Steps } from '../../components/steps.tsx';
import { Title } from '../../components/title.tsx';
import { Check } from './check.tsx';
import { ClaimForm } from './claim-form.tsx';
import type { Plan, PlanRoute } from './plan-route.ts';

interface ClaimPageProps {
  readonly scheme: string;
  readonly route: string;
}

/** Applying under one route: fill in, check against the notice, submit, keep the receipt. */
export function ClaimPage({ scheme, route }: ClaimPageProps) {
  const plan = useQuery(trpc.schemes.read.queryOptions({ id: scheme }));
  if (plan.isPending) return <Loading />;
  if (plan.isError) return <Trouble again={() => void plan.refetch()} />;
  const found = plan.data?.routes.find((one) => one.route === route);
  if (!plan.data || found === undefined) return <NotFoundPage />;
  if (!found.isOpen) return <NotNow plan={plan.data} route={found} />;
  return (
    <SignedIn>
      <Claim scheme={scheme} title={plan.data.title} route={found} />
    </SignedIn>
  );
}

/** Said before anybody signs in or fills anything in for nothing. */
const NotNow = ({ plan, route }: { readonly plan: Plan; readonly route: PlanRoute }) => (
  <>
    <Title>{route.title}申报</Title>
    <p className="quiet">{plan.title}</p>
    <NotOpen of={route} what="本类" />
    <div className="actions">
      <Link href={`/plans/${plan.id}`} className="button">
        查看计划内容
      </Link>
    </div>
  </>
);

type Applied = Extract<Outputs['mine']['file'], { ok: true }>['value'];

function Claim({
  scheme,
  title,
  route,
}: {
  readonly scheme: string;
  readonly title: string;
  readonly route: PlanRoute;
}) {
  const form = useForm(route.asks);
  const [checking, setChecking] = useState(false);
  const [key] = useState(newKey);
  const [receipt, setReceipt] = useState<Applied>();
  const apply = useMutation(
    trpc.mine.file.mutationOptions({
      onSuccess: (result) => {
        if (!result.ok) return;
        setReceipt(result.value);
        void queryClient.invalidateQueries();
      },
    }),
  );
  if (receipt !== undefined) return <Receipt receipt={receipt} />;
  const claim = { scheme, route: route.route, claim: form.read.answers };
  return (
    <>
      <Title>{route.title}申报</Title>
      <p className="quiet">{title}</p>
      <Steps at={checking ? '核对' : '填写'} />
      {checking ? (
        <Check
          claim={claim}
          fields={form.fields}
          back={() => setChecking(false)}
          submit={() => apply.mutate({ key, ...claim })}
          busy={apply.isPending}
        >
          <Reasons reasons={failureOf(apply)} />
        </Check>
      ) : (
        <ClaimForm form={form} done={() => setChecking(true)} label="下一步：核对" />
      )}
    </>
  );
}

/** What the worker keeps: the reference, and by which days an answer and the money are promised. */
function Receipt({ receipt }: { readonly receipt: Applied }) {
  return (
    <>
      <Title>提交成功</Title>
      <Steps at="提交成功" />
      <div className="notice notice-good" role="status">
        <p>
          受理编号：<strong className="reference">{receipt.reference}</strong>
        </p>
        {receipt.pledges.map((pledge) => (
          <p key={pledge.sentence}>
            {pledge.for === 'review' ? '原则上审核完成日期' : '原则上发放完成日期'}：{dayWords(pledge.by)}
            （含）前
          </p>
        ))}
      </div>
      {receipt.putOff !== undefined && (
        <div className="notice notice-wait">
          <p>
            <strong>{stateWords[receipt.putOff.state]}</strong>：{stateHints[receipt.putOff.state]}
          </p>
          <p>依据：{receipt.putOff.sentence}</p>
        </div>
      )}
      {receipt.placeOpen !== undefined && (
        <div className="notice notice-wait">
          <p>{placeOpenWords}</p>
          <p>依据：{receipt.placeOpen}</p>
        </div>
      )}
      <p>进度有变化时会发送短信。您也可以随时在“我的申报”中查看，或拨打 12351 凭受理编号查询。</p>
      <div className="actions">
        <Link href={`/mine/${receipt.id}`} className="button button-main">
          查看这件申报
        </Link>
        <button type="button" className="button" onClick={() => window.print()}>
          打印回执
        </button>
      </div>
    </>
  );
}
