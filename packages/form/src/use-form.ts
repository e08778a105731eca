import { useMemo, useState } from 'react';
import { type NamedField, setAnswer, type Typed, visibleFields } from './form-fields.ts';
import { type ReadForm, readForm } from './read-form.ts';

export interface Form {
  readonly typed: Typed;
  /** Fields to show under the answers so far. */
  readonly fields: readonly NamedField[];
  readonly read: ReadForm;
  /** The problem to show at a field: none before it was left or the form was sent. */
  readonly problemAt: (name: string) => string | undefined;
  readonly set: (name: string, value: string) => void;
  readonly leave: (name: string) => void;
  /** Shows all problems; true when there are none. */
  readonly attempt: () => boolean;
}

/** The state of a form over a scheme's fields; widgets are the app's own. */
export function useForm(fields: readonly NamedField[], start: Typed = {}): Form {
  const [typed, setTyped] = useState(start);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const read = useMemo(() => readForm(fields, typed), [fields, typed]);
  const shown = useMemo(() => visibleFields(fields, typed), [fields, typed]);
  return {
    typed,
    fields: shown,
    read,
    problemAt: (name) =>
      left.has(name) ? read.problems.find((problem) => problem.path === name)?.message : undefined,
    set: (name, value) => setTyped((now) => setAnswer(fields, now, name, value)),
    leave: (name) => setLeft((now) => new Set([...now, name])),
    attempt: () => {
      setLeft(new Set(fields.map((field) => field.name)));
      return read.problems.length === 0;
    },
  };
}
