import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { queryClient, trpc } from '../../calls/client.ts';
import { saveBytes } from '../../components/file-bytes.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { Batch } from './payout-views.ts';

/** Saves the bank file of a released batch: the same name and bytes however often. */
export function ExportFile({ batch }: { readonly batch: Batch }) {
  const file = useMutation(
    trpc.payout.exportFile.mutationOptions({
      onSuccess: (result) => {
        if (!result.ok) return;
        saveBytes(result.value.name, result.value.content);
        void queryClient.invalidateQueries();
      },
    }),
  );
  const failed = file.data?.ok === false ? file.data.reasons : undefined;
  const broken = file.error === null ? undefined : [{ code: 'failed', message: file.error.message }];
  return (
    <>
      <Button
        type={batch.state === 'released' ? 'primary' : 'default'}
        loading={file.isPending}
        onClick={() => file.mutate({ id: batch.id })}
      >
        导出银行文件
      </Button>
      <Reasons reasons={failed ?? broken} title="文件未导出" />
    </>
  );
}
