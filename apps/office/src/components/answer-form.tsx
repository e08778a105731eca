import type { Form as FormState } from '@zhutui/form';
import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { AnswerField, answerId } from './answer-field.tsx';

interface AnswerFormProps {
  readonly form: FormState;
  /** What the button says that sends the form once nothing is missing or wrong. */
  readonly send: string;
  readonly done: () => void;
  readonly busy?: boolean;
  readonly before?: ReactNode;
  readonly beside?: ReactNode;
}

/** Declared fields, one under the other. What is missing or wrong is told at each; the first of them gets the focus. */
export function AnswerForm({ form, send, done, busy = false, before, beside }: AnswerFormProps) {
  const attempt = (): void => {
    if (form.attempt()) done();
    else focusAnswer(form.read.problems[0]?.path ?? '');
  };
  return (
    <Form layout="vertical" onFinish={attempt} className="answer-form">
      {before}
      {form.fields.map((field) => (
        <AnswerField key={field.name} field={field} form={form} />
      ))}
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {send}
        </Button>
        {beside}
      </div>
    </Form>
  );
}

function focusAnswer(name: string): void {
  const widget = document.getElementById(answerId(name));
  const target = widget instanceof HTMLInputElement ? widget : widget?.querySelector('input');
  target?.focus();
}
