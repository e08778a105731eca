import { typedFrom, useForm } from '@zhutui/form';
import { Modal } from 'antd';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { AnswerForm } from '../../components/answer-form.tsx';
import { labelAt, type Plan, type Route } from '../../components/plan.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { Case } from './case-views.ts';

interface CorrectProps {
  readonly one: Case;
  readonly plan: Plan;
  readonly route: Route;
  readonly close: () => void;
}

/** Puts a returned claim right for an applicant who calls or comes to a station. */
export function Correct({ one, plan, route, close }: CorrectProps) {
  const form = useForm(route.asks, typedFrom(route.asks, one.claim));
  const correct = useWrite(trpc.cases.correct.mutationOptions(), { said: '补正已提交。', done: close });
  const { id, version } = one;
  return (
    <Modal open title={`代为补正 ${one.reference}`} width={680} footer={null} onCancel={close}>
      <ul className="notes">
        {one.notes.map(({ path, text }) => (
          <li key={`${path} ${text}`}>
            <strong>{labelAt(plan, route, path)}</strong>：{text}
          </li>
        ))}
      </ul>
      <AnswerForm
        form={form}
        send="提交补正"
        busy={correct.busy}
        done={() => correct.send({ id, version, claim: form.read.answers })}
      />
      <Reasons reasons={correct.reasons} />
    </Modal>
  );
}
