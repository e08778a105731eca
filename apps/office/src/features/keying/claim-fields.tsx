import type { Form } from '@zhutui/form';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { AnswerForm } from '../../components/answer-form.tsx';
import { Panel } from '../../components/panel.tsx';
import { papersOf } from '../../components/plan.ts';
import type { PlanRoute } from '../../components/plan-route-picker.tsx';
import { Standing } from './standing.tsx';

interface ClaimFieldsProps {
  readonly filing: PlanRoute;
  readonly form: Form;
  readonly back: () => void;
  readonly done: () => void;
}

/** The route's own questions, as its plan declares them. */
export function ClaimFields({ filing, form, back, done }: ClaimFieldsProps) {
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
          send="下一步：核对"
          done={done}
          beside={<Button onClick={back}>返回</Button>}
        />
        <Standing filing={filing} form={form} />
      </Panel>
    </div>
  );
}
