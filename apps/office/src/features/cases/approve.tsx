import type { Decision } from '@zhutui/core';
import { moneyWords, outcomeWords } from '@zhutui/wording';
import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { Case } from './case-views.ts';
import { blankRulings, RulingsForm, ruled, type Typed, typedWell } from './rulings-form.tsx';

interface ApproveProps {
  readonly one: Case;
  readonly decision: Decision | undefined;
  readonly close: () => void;
}

/** Approves a case for the amount that the notice gives; in the second look the referred sentences are ruled on first. */
export function Approve({ one, decision, close }: ApproveProps) {
  const { id, version, reference, state } = one;
  const open =
    state === 'referred' ? (decision?.findings.filter(({ verdict }) => verdict === 'refer') ?? []) : [];
  const [rulings, setRulings] = useState<readonly Typed[]>(() => blankRulings(open));
  const approve = useWrite(trpc.cases.approve.mutationOptions(), {
    said: '审核已通过，进入待拨付。',
    done: close,
  });
  const ready = rulings.every(typedWell);
  const send = (): void => approve.send({ id, version, ...ruled(rulings) });
  return (
    <Modal
      open
      title={`通过 ${reference}`}
      width={rulings.length > 0 ? 680 : 520}
      okText="通过"
      okButtonProps={{ disabled: !ready || rulings.some(({ met }) => met === false) }}
      confirmLoading={approve.busy}
      onOk={send}
      onCancel={close}
    >
      {rulings.length > 0 ? (
        <RulingsForm rulings={rulings} change={setRulings} />
      ) : (
        <Forecast decision={decision} name={one.name} />
      )}
      {rulings.some(({ met }) => met === false) && (
        <Alert
          type="warning"
          showIcon
          title="有条款核定为不符合，不能通过。请关闭本窗口，改为“不予通过”，并写明核定理由。"
        />
      )}
      <Reasons reasons={approve.reasons} title="未能通过" />
    </Modal>
  );
}

function Forecast({ decision, name }: { readonly decision: Decision | undefined; readonly name: string }) {
  if (decision?.outcome === 'eligible')
    return (
      <p>
        资助{name} <strong>{moneyWords(decision.amount)}</strong>。金额依通知条款确定，通过后收款卡即固定。
      </p>
    );
  return (
    <p>
      依通知条款核对的结果是“{decision === undefined ? '尚未得出' : outcomeWords[decision.outcome]}
      ”。系统会逐条说明能否通过。
    </p>
  );
}
