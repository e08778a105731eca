import { Modal } from 'antd';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { Case } from './case-views.ts';

/** Takes an application back because its applicant asked for it. */
export function Withdraw({
  one: { id, version, reference, name },
  close,
}: {
  readonly one: Case;
  readonly close: () => void;
}) {
  const withdraw = useWrite(trpc.cases.withdraw.mutationOptions(), { said: '已撤回。', done: close });
  return (
    <Modal
      open
      title={`代为撤回 ${reference}`}
      okText="撤回"
      okButtonProps={{ danger: true }}
      confirmLoading={withdraw.busy}
      onOk={() => withdraw.send({ id, version })}
      onCancel={close}
    >
      <p>应{name}本人的要求撤回这件申报？撤回后不能恢复，在受理期内可以重新申报。</p>
      <Reasons reasons={withdraw.reasons} />
    </Modal>
  );
}
