import { useForm } from '@zhutui/form';
import { Grid, Steps } from 'antd';
import { type ComponentType, type ReactNode, useState } from 'react';
import type { PlanRoute } from '../../components/plan-route-picker.tsx';
import { ClaimFields } from './claim-fields.tsx';
import type { CheckStep } from './filing.ts';
import { type Lodged, Receipt } from './receipt.tsx';

interface FilingStepsProps<F> {
  /** What the first step is called, and its form: for whom and for what. */
  readonly first: string;
  readonly choose: (start: F | undefined, done: (filing: F) => void) => ReactNode;
  readonly check: ComponentType<CheckStep<F>>;
  /** Begins with the next one. */
  readonly again: () => void;
  /** Whether the reader may open the case itself. */
  readonly opens?: boolean;
}

/** Filing for somebody: who and what, the route's questions, the check, the receipt. */
export function FilingSteps<F extends PlanRoute>(props: FilingStepsProps<F>) {
  const { first, choose, check, again, opens = true } = props;
  const [filing, setFiling] = useState<F>();
  const wide = Grid.useBreakpoint().sm ?? true;
  const [step, setStep] = useState(0);
  const [receipt, setReceipt] = useState<Lodged>();
  const titles = [first, '填写', '核对', '提交成功'];
  const start = (next: F): void => {
    setFiling(next);
    setStep(1);
  };
  return (
    <>
      <Steps
        size="small"
        className="track"
        responsive={false}
        {...(wide ? {} : { titlePlacement: 'vertical' as const })}
        current={receipt === undefined ? step : 3}
        items={titles.map((title) => ({ title }))}
      />
      {receipt !== undefined && <Receipt receipt={receipt} again={again} opens={opens} />}
      {receipt === undefined && step === 0 && choose(filing, start)}
      {receipt === undefined && step > 0 && filing !== undefined && (
        <Claim
          key={`${filing.plan.id} ${filing.route.route}`}
          filing={filing}
          check={check}
          step={step}
          to={setStep}
          lodged={setReceipt}
        />
      )}
    </>
  );
}

interface ClaimProps<F> {
  readonly filing: F;
  readonly check: ComponentType<CheckStep<F>>;
  readonly step: number;
  readonly to: (step: number) => void;
  readonly lodged: (receipt: Lodged) => void;
}

function Claim<F extends PlanRoute>({ filing, check: Check, step, to, lodged }: ClaimProps<F>) {
  const form = useForm(filing.route.asks);
  if (step === 1) return <ClaimFields filing={filing} form={form} back={() => to(0)} done={() => to(2)} />;
  return <Check filing={filing} form={form} back={() => to(1)} lodged={lodged} />;
}
