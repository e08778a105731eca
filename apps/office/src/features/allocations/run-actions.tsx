import { answerWords, moneyWords } from '@zhutui/wording';
import { App, Button } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useMay } from '../../calls/me.ts';
import { useWrite } from '../../calls/use-write.ts';
import { AskReason } from '../../components/ask-reason.tsx';
import { Reasons } from '../../components/reasons.tsx';
import type { Run } from './allocation-views.ts';
import { answerSums } from './answer-sums.ts';
import { EarlyWarnings } from './early-warnings.tsx';

/** What the signed-in person may do with the run now; when there is nothing, whose turn it is. */
export function RunActions({ run }: { readonly run: Run }) {
  const may = useMay();
  if (run.state !== 'proposed') return <p className="quiet">{SETTLED[run.state]}</p>;
  const settles = may('allocation.confirm');
  return (
    <>
      <EarlyWarnings warnings={run.warnings.map(({ message }) => message)} />
      {!run.settles && (
        <p className="quiet">等待另一名复核员核对后确认或退回；提出人不能自己确认，也不能自己退回。</p>
      )}
      <div className="actions">
        {settles && run.settles && <Confirm run={run} />}
        {settles && run.settles && <Reject run={run} />}
      </div>
    </>
  );
}

const SETTLED = {
  confirmed: '已按下列结果办理：获得名额的生成款项，其他申报人已收到通知，并能在办理进度中看到依据。',
  rejected: '已退回，没有申报因此变动。申报没有增加的，重新提出时仍用原来的抽签种子。',
};

const sentBackWords = (count: number): string => `其中 ${count} 件保留名额，退回重新审核`;
const SENT_BACK =
  '审核通过以后，这些申报所依据的资料有变（例如同一人另有款项获批），按现在的资料须重新认定，未生成款项。';

function Confirm({ run }: { readonly run: Run }) {
  const { modal } = App.useApp();
  const confirm = useWrite(trpc.allocations.confirm.mutationOptions(), {
    said: '已确认，结果已生效。',
    done: ({ sentBack }) => {
      if (sentBack > 0) modal.info({ title: sentBackWords(sentBack), content: SENT_BACK });
    },
  });
  const sums = answerSums(run.lines).map(
    ({ answer, count, amount }) =>
      `${answerWords[answer]} ${count} 件${amount > 0 ? `（${moneyWords(amount)}）` : ''}`,
  );
  const ask = (): void =>
    void modal.confirm({
      title: '确认这次分配？',
      content: `${sums.join('，')}。确认后即通知申报人并生成款项，不能撤回。`,
      okText: '确认',
      onOk: () => confirm.send({ id: run.id }),
    });
  return (
    <>
      <Button type="primary" loading={confirm.busy} onClick={ask}>
        确认
      </Button>
      <Reasons reasons={confirm.reasons} title="未能确认" />
    </>
  );
}

function Reject({ run }: { readonly run: Run }) {
  const [asking, setAsking] = useState(false);
  const reject = useWrite(trpc.allocations.reject.mutationOptions(), {
    said: '已退回。',
    done: () => setAsking(false),
  });
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        退回
      </Button>
      {asking && (
        <AskReason
          title="退回这次分配"
          label="退回原因"
          help="提出人会看到这个原因。退回后申报不变；重新提出时仍用同一种子，不会重新抽签。"
          confirm="退回"
          danger
          busy={reject.busy}
          reasons={reject.reasons}
          send={(reason) => reject.send({ id: run.id, reason })}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
