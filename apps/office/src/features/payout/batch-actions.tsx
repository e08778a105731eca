import { moneyWords } from '@zhutui/wording';
import { App, Button } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { AskReason } from '../../components/ask-reason.tsx';
import { Reasons } from '../../components/reasons.tsx';
import { ExportFile } from './export-file.tsx';
import { ImportReturn } from './import-return.tsx';
import type { Batch, Returned } from './payout-views.ts';

interface BatchActionsProps {
  readonly batch: Batch;
  readonly returned: (outcome: Returned) => void;
}

/** What the signed-in person may do with the batch now; when there is nothing, whose turn it is. */
export function BatchActions({ batch, returned }: BatchActionsProps) {
  const { can } = batch;
  return (
    <>
      {can.length === 0 && <p className="quiet">{WAITS[batch.state]}</p>}
      <div className="actions">
        {can.includes('check') && <Check batch={batch} />}
        {can.includes('release') && <Release batch={batch} />}
        {can.includes('reject') && <Reject batch={batch} />}
        {can.includes('export') && <ExportFile batch={batch} />}
      </div>
      {can.includes('import') && <ImportReturn batch={batch} returned={returned} />}
    </>
  );
}

const WAITS: Readonly<Record<Batch['state'], string>> = {
  prepared: '等待复核人复核。制单人不能复核自己制作的批次。',
  checked: '等待放行人放行。制单人、复核人不能放行。',
  released: '已放行，等待银行回盘。由放行人导出银行文件并导入回盘文件。',
  settled: '银行已回盘，本批次办结。',
  rejected: '本批次已退回，其中的款项可重新制单。',
};

const Check = ({ batch }: { readonly batch: Batch }) => {
  const check = useWrite(trpc.payout.check.mutationOptions(), { said: '已复核，请交放行人放行。' });
  const { modal } = App.useApp();
  const ask = (): void =>
    void modal.confirm({
      title: `复核通过批次 ${batch.reference}？`,
      content: `共 ${batch.count} 笔，${moneyWords(batch.total)}。请确认已逐笔核对下列明细。`,
      okText: '复核通过',
      onOk: () => check.send({ id: batch.id }),
    });
  return (
    <>
      <Button type="primary" loading={check.busy} onClick={ask}>
        复核通过
      </Button>
      <Reasons reasons={check.reasons} title="复核未完成" />
    </>
  );
};

const Release = ({ batch }: { readonly batch: Batch }) => {
  const release = useWrite(trpc.payout.release.mutationOptions(), { said: '已放行，可以导出银行文件。' });
  const { modal } = App.useApp();
  const ask = (): void =>
    void modal.confirm({
      title: `放行批次 ${batch.reference}？`,
      content: `共 ${batch.count} 笔，${moneyWords(batch.total)}。放行后银行文件即固定，不能再退回。`,
      okText: '放行',
      onOk: () => release.send({ id: batch.id }),
    });
  return (
    <>
      <Button type="primary" loading={release.busy} onClick={ask}>
        放行
      </Button>
      <Reasons reasons={release.reasons} title="放行未完成" />
    </>
  );
};

function Reject({ batch }: { readonly batch: Batch }) {
  const [asking, setAsking] = useState(false);
  const reject = useWrite(trpc.payout.reject.mutationOptions(), {
    said: '批次已退回。',
    done: () => setAsking(false),
  });
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        退回
      </Button>
      {asking && (
        <AskReason
          title={`退回批次 ${batch.reference}`}
          label="退回原因"
          help="制单人会看到这个原因。退回后，其中的款项可重新制单。"
          confirm="退回"
          danger
          busy={reject.busy}
          reasons={reject.reasons}
          send={(reason) => reject.send({ id: batch.id, reason })}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
