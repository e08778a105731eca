import type { Form } from '@zhutui/form';
import { useRef } from 'react';
import { FieldInput } from '../../components/field-input.tsx';

interface ClaimFormProps {
  readonly form: Form;
  readonly done: () => void;
  readonly label: string;
}

/** A route's questions, one under the other; what is missing or wrong is told all at once. */
export function ClaimForm({ form, done, label }: ClaimFormProps) {
  const summary = useRef<HTMLDivElement>(null);
  const shown = form.read.problems.filter(({ path }) => form.problemAt(path) !== undefined);
  const send = (): void => {
    if (form.attempt()) done();
    else requestAnimationFrame(() => summary.current?.focus());
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {shown.length > 1 && (
        <div className="notice notice-bad" ref={summary} tabIndex={-1} role="alert">
          <strong>还有 {shown.length} 处需要填写或修改：</strong>
          <ul>
            {shown.map(({ path, message }) => (
              <li key={path}>
                <a href={`#${path}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {form.fields.map((field) => (
        <FieldInput key={field.name} field={field} form={form} />
      ))}
      <div className="actions">
        <button type="submit" className="button button-main">
          {label}
        </button>
      </div>
    </form>
  );
}
