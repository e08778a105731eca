import type { Reason } from '@zhutui/contract';
import type { Form } from '@zhutui/form';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { AnswerForm } from '../../components/answer-form.tsx';
import { Panel } from '../../components/panel.tsx';
import { papersOf } from '../../components/plan.ts';
import type { PlanRoute } from '../../components/plan-route-picker.tsx';
import { Reasons } from '../../components/reasons.tsx';
import { Standing } from './standing.tsx';

interface ClaimFieldsProps {
  readonly filing: PlanRoute;
  readonly form: Form;
  /** What the button says that is pressed when all is filled in. */
  readonly send?: string;
  readonly busy?: boolean;
  readonly reasons?: readonly Reason[] | undefined;
  readonly back: () => void;
  readonly done: () => void;
}

/** The route's own questions, as its plan declares them. */
export function ClaimFields(props: ClaimFieldsProps) {
  const { filing, form, send = '下一步：核对', busy = false, reasons, back, done } = props;
  const { plan, route } = filing;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  const papers = papersOf(plan, route);
  return (
    <div ref={place}>
      <Panel title={`${plan.title} · ${route.title}`}>
        {papers.length > 0 && <p className="quiet">需要的材料：{papers.join('；')}。</p>}
        <AnswerForm
          form={form}
          send={send}
          busy={busy}
          done={done}
          beside={<Button onClick={back}>返回</Button>}
        />
        <Reasons reasons={reasons} />
        <Standing filing={filing} form={form} />
      </Panel>
    </div>
  );
}
