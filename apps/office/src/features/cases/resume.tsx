import { Modal } from 'antd';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { Case } from './case-views.ts';

interface ResumeProps {
  readonly one: Case;
  readonly close: () => void;
}

/** Takes a case up again that was on hold. */
export function Resume({ one: { id, version, reference, holdNote }, close }: ResumeProps) {
  const resume = useWrite(trpc.cases.resume.mutationOptions(), { said: '已恢复办理。', done: close });
  return (
    <Modal
      open
      title={`恢复办理 ${reference}`}
      okText="恢复办理"
      confirmLoading={resume.busy}
      onOk={() => resume.send({ id, version })}
      onCancel={close}
    >
      <p>暂缓的原因：{holdNote}</p>
      <p>有关情况已经核实，恢复审核？</p>
      <Reasons reasons={resume.reasons} />
    </Modal>
  );
}
