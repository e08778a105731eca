import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { saveBytes } from '../../components/file-bytes.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { Batch } from './payout-views.ts';

/** Stands in for the bank in a demonstration: saves an answer to the batch, with the chosen payments failed. */
export function DemoReturn({ batch }: { readonly batch: Batch }) {
  const settings = useQuery(trpc.portal.settings.queryOptions());
  const [asking, setAsking] = useState(false);
  if (settings.data?.demo !== true) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>演示：模拟银行回盘</Button>
      {asking && <AskFailures batch={batch} close={() => setAsking(false)} />}
    </>
  );
}

/** The bank's code for a card that was replaced. */
const REPLACED = 'E04';

function AskFailures({ batch, close }: { readonly batch: Batch; readonly close: () => void }) {
  const [failed, setFailed] = useState<readonly string[]>([]);
  const file = useMutation(
    trpc.payout.sandboxReturn.mutationOptions({
      onSuccess: (result) => {
        if (!result.ok) return;
        saveBytes(result.value.name, result.value.content);
        close();
      },
    }),
  );
  const failures = Object.fromEntries(failed.map((serial) => [serial, REPLACED]));
  return (
    <Modal
      open
      title="模拟银行回盘"
      okText="下载回盘文件"
      confirmLoading={file.isPending}
      onOk={() => file.mutate({ id: batch.id, failures })}
      onCancel={close}
    >
      <p>演示环境没有真实银行。选择哪些款项未入账（不选则全部入账），下载后再导入。</p>
      <Form layout="vertical">
        <Form.Item label="未入账的款项（按“卡已挂失或换新”）" htmlFor="demo-failed">
          <Select
            id="demo-failed"
            mode="multiple"
            value={[...failed]}
            onChange={(next: string[]) => setFailed(next)}
            options={batch.lines.map(({ serial, name }) => ({
              value: String(serial),
              label: `${serial} ${name}`,
            }))}
          />
        </Form.Item>
      </Form>
      <Reasons reasons={file.data?.ok === false ? file.data.reasons : undefined} />
    </Modal>
  );
}
