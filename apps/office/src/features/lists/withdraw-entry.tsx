import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useMay } from '../../calls/me.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { Completion } from './list-views.ts';

/** Asks for a confirmed entry to be withdrawn, for a second person to confirm. */
export function WithdrawEntry({ item }: { readonly item: Completion }) {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  if (item.state !== 'confirmed' || !may('list.propose')) return null;
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        撤销
      </Button>
      {asking && <WithdrawForm item={item} close={() => setAsking(false)} />}
    </>
  );
}

function WithdrawForm({ item, close }: { readonly item: Completion; readonly close: () => void }) {
  const [reason, setReason] = useState('');
  const propose = useWrite(trpc.lists.proposeWithdrawal.mutationOptions(), {
    said: '已提出撤销，待另一人确认。',
    done: close,
  });
  return (
    <Modal
      open
      title={`撤销“${item.item}”`}
      okText="提出撤销"
      okButtonProps={{ disabled: reason.trim().length < 2 }}
      confirmLoading={propose.busy}
      onOk={() => propose.send({ id: item.id, reason: reason.trim() })}
      onCancel={close}
    >
      <Form layout="vertical">
        <Form.Item
          label="理由"
          htmlFor="withdrawal-reason"
          required
          extra="另一人确认后，审核时不再按这一条核对；已作出的决定不变。"
        >
          <Input.TextArea
            id="withdrawal-reason"
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
      <Reasons reasons={propose.reasons} />
    </Modal>
  );
}
