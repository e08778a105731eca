import { Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { answerWords } from '../../components/answers.tsx';
import type { Route } from '../../components/plan.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { Case } from './case-views.ts';

interface ReturnProps {
  readonly one: Case;
  readonly route: Route;
  readonly close: () => void;
}

type Notes = Readonly<Record<string, string>>;

/** Sends a case back to its applicant, field by field, everything that is to be put right at once. */
export function ReturnForCorrection({ one, route, close }: ReturnProps) {
  const [notes, setNotes] = useState<Notes>({});
  const back = useWrite(trpc.cases.returnForCorrection.mutationOptions(), {
    said: '已退回补正，并短信通知申报人。',
    done: close,
  });
  const told = Object.entries(notes).map(([path, text]) => ({ path, text: text.trim() }));
  const ready = told.length > 0 && told.every(({ text }) => text.length >= 2);
  const fields = [
    ...route.asks.map(({ path, label, name }) => ({ path, label, answer: wordsOf(one, name) })),
    WHOLE,
  ];
  return (
    <Modal
      open
      title={`退回补正 ${one.reference}`}
      width={640}
      okText="退回补正"
      okButtonProps={{ disabled: !ready }}
      confirmLoading={back.busy}
      onOk={() => back.send({ id: one.id, version: one.version, notes: told })}
      onCancel={close}
    >
      <p className="quiet">请一次性告知全部需要补正的内容：勾选栏目，写明怎样补正。</p>
      <Form layout="vertical">
        {fields.map((field) => (
          <NoteField key={field.path} {...field} notes={notes} change={setNotes} />
        ))}
      </Form>
      <Reasons reasons={back.reasons} />
    </Modal>
  );
}

const WHOLE = { path: 'claim', label: '申报表整体', answer: '' };

function wordsOf(one: Case, name: string): string {
  const field = one.fields.find((candidate) => candidate.name === name);
  const answer = one.claim[name];
  return field === undefined || answer === undefined ? '未填' : answerWords(field, answer);
}

interface NoteFieldProps {
  readonly path: string;
  readonly label: string;
  readonly answer: string;
  readonly notes: Notes;
  readonly change: (next: Notes) => void;
}

function NoteField({ path, label, answer, notes, change }: NoteFieldProps) {
  const text = notes[path];
  const toggle = (on: boolean): void => {
    const { [path]: _, ...others } = notes;
    change(on ? { ...others, [path]: '' } : others);
  };
  return (
    <div className="note-field">
      <Checkbox checked={text !== undefined} onChange={(event) => toggle(event.target.checked)}>
        {label} <span className="quiet">{answer}</span>
      </Checkbox>
      {text !== undefined && (
        <Input.TextArea
          aria-label={`${label}怎样补正`}
          autoFocus
          rows={2}
          maxLength={500}
          placeholder="写明问题和补正办法"
          value={text}
          onChange={(event) => change({ ...notes, [path]: event.target.value })}
        />
      )}
    </div>
  );
}
