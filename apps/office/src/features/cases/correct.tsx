import { typedFrom, useForm } from '@zhutui/form';
import { Modal } from 'antd';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { AnswerForm } from '../../components/answer-form.tsx';
import { Notes } from '../../components/notes.tsx';
import type { Route } from '../../components/plan.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { Case } from './case-views.ts';

interface CorrectProps {
  readonly one: Case;
  readonly route: Route;
  readonly close: () => void;
}

/** Puts a returned claim right for an applicant who calls or comes to a station. */
export function Correct({ one, route, close }: CorrectProps) {
  const form = useForm(route.asks, typedFrom(route.asks, one.claim));
  const correct = useWrite(trpc.cases.correct.mutationOptions(), { said: '补正已提交。', done: close });
  const { id, version } = one;
  return (
    <Modal open title={`代为补正 ${one.reference}`} width={680} footer={null} onCancel={close}>
      <Notes fields={one.fields} notes={one.notes} />
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
