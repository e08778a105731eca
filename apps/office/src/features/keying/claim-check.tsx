import { useQuery } from '@tanstack/react-query';
import type { Form } from '@zhutui/form';
import { channelWords } from '@zhutui/wording';
import { Button } from 'antd';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Answered } from '../../components/answered.tsx';
import { Answers } from '../../components/answers.tsx';
import { Assessment } from '../../components/assessment.tsx';
import { Panel } from '../../components/panel.tsx';
import { Reasons } from '../../components/reasons.tsx';
import type { Filing } from './filing.ts';
import type { Lodged } from './receipt.tsx';

interface ClaimCheckProps {
  readonly filing: Filing;
  readonly form: Form;
  readonly back: () => void;
  readonly lodged: (receipt: Lodged) => void;
}

/** Reads the claim back to the caller with what the notice says to it, then submits it. */
export function ClaimCheck({ filing, form, back, lodged }: ClaimCheckProps) {
  const { plan, route, idNumber, channel } = filing;
  const claim = { scheme: plan.id, route: route.route, claim: form.read.answers, channel, idNumber };
  const preview = useQuery(trpc.cases.preview.queryOptions(claim));
  const apply = useWrite(trpc.cases.file.mutationOptions(), { done: lodged });
  return (
    <>
      <Panel title="请与申报人核对">
        <dl className="facts">
          <div>
            <dt>身份证号</dt>
            <dd className="reference">{idNumber}</dd>
          </div>
          <div>
            <dt>申报渠道</dt>
            <dd>{channelWords[channel]}</dd>
          </div>
          <div>
            <dt>类别</dt>
            <dd>
              {plan.title} · {route.title}
            </dd>
          </div>
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
        <Button type="primary" autoFocus loading={apply.busy} onClick={() => apply.send(claim)}>
          确认提交
        </Button>
        <Button onClick={back}>返回修改</Button>
      </div>
    </>
  );
}
