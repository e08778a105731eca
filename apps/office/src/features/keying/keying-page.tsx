import { useQuery } from '@tanstack/react-query';
import { useForm } from '@zhutui/form';
import { Steps } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { Loaded } from '../../components/answered.tsx';
import { PageHead } from '../../components/page-head.tsx';
import type { Plan } from '../../components/plan.ts';
import { ClaimCheck } from './claim-check.tsx';
import { ClaimFields } from './claim-fields.tsx';
import type { Filing } from './filing.ts';
import { PersonForm } from './person-form.tsx';
import { type Lodged, Receipt } from './receipt.tsx';
import './keying.css';

/** Filling in for people who call, come to a station or hand in paper; everything can be done from the keyboard. */
export function KeyingPage() {
  const plans = useQuery(trpc.schemes.list.queryOptions());
  const [round, setRound] = useState(0);
  return (
    <>
      <PageHead title="代为填报">
        为拨打 12351、到站办理或递交纸质材料的职工填报。Tab 键换栏，Enter 键进入下一步。
      </PageHead>
      <Loaded read={plans}>
        {(found) => <Keying key={round} plans={found} again={() => setRound(round + 1)} />}
      </Loaded>
    </>
  );
}

const STEPS = ['申报人与类别', '填写', '核对', '提交成功'];

interface KeyingProps {
  readonly plans: readonly Plan[];
  readonly again: () => void;
}

function Keying({ plans, again }: KeyingProps) {
  const [filing, setFiling] = useState<Filing>();
  const [step, setStep] = useState(0);
  const [receipt, setReceipt] = useState<Lodged>();
  const at = receipt === undefined ? step : 3;
  return (
    <>
      <Steps size="small" className="track" current={at} items={STEPS.map((title) => ({ title }))} />
      {receipt === undefined ? (
        <>
          {step === 0 && (
            <PersonForm
              plans={plans}
              start={filing}
              done={(next) => {
                setFiling(next);
                setStep(1);
              }}
            />
          )}
          {step > 0 && filing !== undefined && (
            <Claim
              key={`${filing.plan.id} ${filing.route.route}`}
              filing={filing}
              step={step}
              to={setStep}
              lodged={setReceipt}
            />
          )}
        </>
      ) : (
        <Receipt receipt={receipt} again={again} />
      )}
    </>
  );
}

interface ClaimProps {
  readonly filing: Filing;
  readonly step: number;
  readonly to: (step: number) => void;
  readonly lodged: (receipt: Lodged) => void;
}

function Claim({ filing, step, to, lodged }: ClaimProps) {
  const form = useForm(filing.route.asks);
  if (step === 1) return <ClaimFields filing={filing} form={form} back={() => to(0)} done={() => to(2)} />;
  return <ClaimCheck filing={filing} form={form} back={() => to(1)} lodged={lodged} />;
}
