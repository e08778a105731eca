import { Form, Input, Modal, Radio } from 'antd';
import { useId, useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { Case } from './case-views.ts';

interface AnswerObjectionProps {
  readonly one: Case;
  readonly objection: Case['objections'][number];
  readonly close: () => void;
}

const SHORTEST = 2;

/** Answers an objection to what has been paid: right or not, and why. It moves no money. */
export function AnswerObjection({ one: { id, version }, objection, close }: AnswerObjectionProps) {
  const [upheld, setUpheld] = useState<boolean>();
  const [words, setWords] = useState('');
  const field = useId();
  const answer = useWrite(trpc.cases.answerObjection.mutationOptions(), {
    said: '已答复异议。',
    done: close,
  });
  return (
    <Modal
      open
      title="答复异议"
      okText="答复"
      okButtonProps={{ disabled: upheld === undefined || words.trim().length < SHORTEST }}
      confirmLoading={answer.busy}
      onOk={() =>
        answer.send({ id, version, objection: objection.id, upheld: upheld === true, words: words.trim() })
      }
      onCancel={close}
    >
      <p className="said">{objection.words}</p>
      <p className="quiet">款项已经拨付，答复不会自动追回款项；异议成立、需要追回的，另行办理。</p>
      <Form layout="vertical">
        <Form.Item label="结论" required>
          <Radio.Group
            aria-label="结论"
            value={upheld}
            onChange={(event) => setUpheld(event.target.value as boolean)}
            options={[
              { value: false, label: '异议不成立' },
              { value: true, label: '异议成立' },
            ]}
          />
        </Form.Item>
        <Form.Item label="答复的理由" htmlFor={field} required>
          <Input.TextArea
            id={field}
            rows={3}
            maxLength={500}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </Form.Item>
      </Form>
      <Reasons reasons={answer.reasons} title="未能答复" />
    </Modal>
  );
}
