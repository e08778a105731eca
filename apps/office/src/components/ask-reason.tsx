import type { Reason } from '@zhutui/contract';
import { Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { Reasons } from './reasons.tsx';

interface AskReasonProps {
  readonly title: string;
  readonly label: string;
  readonly help?: string;
  /** What stands there to begin with. */
  readonly start?: string;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly reasons: readonly Reason[] | undefined;
  readonly send: (reason: string) => void;
  readonly close: () => void;
}

const SHORTEST = 2;

/** Asks for a reason in writing before something is done that somebody else will read. */
export function AskReason({
  title,
  label,
  help,
  start = '',
  confirm,
  danger = false,
  busy,
  reasons,
  send,
  close,
}: AskReasonProps) {
  const [text, setText] = useState(start);
  const id = useId();
  return (
    <Modal
      open
      title={title}
      okText={confirm}
      okButtonProps={{ danger, disabled: text.trim().length < SHORTEST }}
      confirmLoading={busy}
      onOk={() => send(text.trim())}
      onCancel={close}
    >
      <Form layout="vertical">
        <Form.Item label={label} htmlFor={id} extra={help}>
          <Input.TextArea
            id={id}
            autoFocus
            rows={4}
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Form.Item>
      </Form>
      <Reasons reasons={reasons} />
    </Modal>
  );
}
