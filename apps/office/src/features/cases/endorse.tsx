import type { Decision } from '@zhutui/core';
import { Alert, Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { Case } from './case-views.ts';
import { blankRulings, RulingsForm, ruled, type Typed, typedWell } from './rulings-form.tsx';

interface EndorseProps {
  readonly one: Case;
  readonly decision: Decision | undefined;
  readonly close: () => void;
}

/** Endorses a case at the level of one body, which hands it to the next; in the second look the referred sentences are ruled on. */
export function Endorse({ one, decision, close }: EndorseProps) {
  const { id, version, reference, state } = one;
  const open =
    state === 'referred' ? (decision?.findings.filter(({ verdict }) => verdict === 'refer') ?? []) : [];
  const [rulings, setRulings] = useState<readonly Typed[]>(() => blankRulings(open));
  const [words, setWords] = useState('');
  const field = useId();
  const next = nextBody(one);
  const endorse = useWrite(trpc.cases.endorse.mutationOptions(), {
    said: `已同意，报${next}审核。`,
    done: close,
  });
  const isOff = rulings.some(({ met }) => met === false);
  return (
    <Modal
      open
      title={`同意，报下一级 ${reference}`}
      width={rulings.length > 0 ? 680 : 520}
      okText="同意，报下一级"
      okButtonProps={{ disabled: !rulings.every(typedWell) || isOff }}
      confirmLoading={endorse.busy}
      onOk={() => endorse.send({ id, version, words: words.trim(), ...ruled(rulings) })}
      onCancel={close}
    >
      <p>
        以“{one.level?.body}”的名义同意，报“{next}”审核。是否资助由最后一级决定，各级须由不同的人审核。
      </p>
      <RulingsForm rulings={rulings} change={setRulings} />
      <Form layout="vertical">
        <Form.Item label="审核意见（可不填）" htmlFor={field}>
          <Input.TextArea
            id={field}
            rows={2}
            maxLength={500}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </Form.Item>
      </Form>
      {isOff && (
        <Alert type="warning" showIcon title="有条款核定为不符合，请改为“不予通过”，并写明核定理由。" />
      )}
      <Reasons reasons={endorse.reasons} title="未能办理" />
    </Modal>
  );
}

const nextBody = ({ level, review }: Case): string =>
  review.find((one) => one.level === (level?.level ?? 0) + 1)?.body ?? '下一级';
