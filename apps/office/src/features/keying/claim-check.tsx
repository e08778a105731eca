import type { Outputs } from '@zhutui/contract';
import type { Form } from '@zhutui/form';
import { Button } from 'antd';
import type { Write } from '../../calls/use-write.ts';
import { Answered, type Read } from '../../components/answered.tsx';
import { Answers } from '../../components/answers.tsx';
import { Assessment } from '../../components/assessment.tsx';
import { Panel } from '../../components/panel.tsx';
import type { PlanRoute } from '../../components/plan-route-picker.tsx';
import { Reasons } from '../../components/reasons.tsx';

interface ClaimCheckProps extends PlanRoute {
  readonly form: Form;
  /** For whom and by what way it is filed, as read back. */
  readonly told: readonly (readonly [label: string, words: string])[];
  readonly preview: Read<Outputs['cases']['preview']>;
  readonly apply: Pick<Write<never>, 'busy' | 'reasons'>;
  readonly send: () => void;
  readonly back: () => void;
}

/** Reads the claim back to whom it is filed for, with what the notice says to it, then submits it. */
export function ClaimCheck({ plan, route, form, told, preview, apply, send, back }: ClaimCheckProps) {
  return (
    <>
      <Panel title="请与申报人核对">
        <dl className="facts">
          {[...told, ['类别', `${plan.title} · ${route.title}`] as const].map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <Answers fields={form.fields} answers={form.read.answers} />
      </Panel>
      <Panel title="依通知条款核对">
        <Answered read={preview}>
          {(decision) => <Assessment plan={plan} route={route} decision={decision} />}
        </Answered>
        <p className="quiet">核对结果供参考，不影响提交；最终以审核结果为准。</p>
      </Panel>
      <Reasons reasons={apply.reasons} title="未能提交" />
      <div className="actions">
        <Button type="primary" autoFocus loading={apply.busy} onClick={send}>
          确认提交
        </Button>
        <Button onClick={back}>返回修改</Button>
      </div>
    </>
  );
}
