import { type Form as FormState, type NamedField, offeredOptions, type ReadForm } from '@zhutui/form';
import { dayWords, moneyWords } from '@zhutui/wording';
import { AutoComplete, Form, Input, Radio } from 'antd';
import { useState } from 'react';

interface AnswerFieldProps {
  readonly field: NamedField;
  readonly form: FormState;
}

/** One field of a form with its label, help and problem; every kind can be filled in without a mouse. */
export function AnswerField({ field, form }: AnswerFieldProps) {
  const id = answerId(field.name);
  const problem = form.problemAt(field.name);
  const echo = echoOf(field, form.read);
  const notes = [field.help, echo].filter((note) => note !== undefined);
  return (
    <Form.Item
      label={<span id={`${id}-label`}>{field.label}</span>}
      {...(field.kind === 'flag' ? {} : { htmlFor: id })}
      required={field.optional !== true}
      validateStatus={problem === undefined ? '' : 'error'}
      help={problem === undefined ? undefined : <span id={`${id}-problem`}>{problem}</span>}
      extra={notes.length === 0 ? undefined : <span id={`${id}-note`}>{notes.join('　')}</span>}
    >
      <Widget field={field} form={form} invalid={problem !== undefined} noted={notes.length > 0} />
    </Form.Item>
  );
}

/** Where the widget of a field is found on the page. */
export const answerId = (name: string): string => `answer-${name}`;

interface WidgetProps extends AnswerFieldProps {
  readonly invalid: boolean;
  readonly noted: boolean;
}

function Widget({ field, form, invalid, noted }: WidgetProps) {
  const id = answerId(field.name);
  const described = [invalid ? `${id}-problem` : '', noted ? `${id}-note` : ''].filter(Boolean).join(' ');
  const common = {
    id,
    value: form.typed[field.name] ?? '',
    onBlur: () => form.leave(field.name),
    'aria-invalid': invalid,
    'aria-required': field.optional !== true,
    ...(described === '' ? {} : { 'aria-describedby': described }),
  };
  const set = (value: string): void => form.set(field.name, value);
  if (field.kind === 'flag') return <YesNo id={id} value={common.value} set={set} />;
  if (field.kind === 'choice')
    return <Choice {...common} options={offeredOptions(field, form.typed)} set={set} />;
  return (
    <Input
      {...common}
      {...INPUTS[field.kind]}
      autoComplete="off"
      onChange={(event) => set(event.target.value)}
    />
  );
}

const INPUTS = {
  text: { maxLength: 200 },
  day: { placeholder: '如 2022-06-30 或 20220630', inputMode: 'numeric', maxLength: 20 },
  count: { inputMode: 'numeric', maxLength: 15 },
  money: { inputMode: 'decimal', maxLength: 20, suffix: '元' },
} as const;

interface YesNoProps {
  readonly id: string;
  readonly value: string;
  readonly set: (value: string) => void;
}

const YesNo = ({ id, value, set }: YesNoProps) => (
  <Radio.Group
    id={id}
    aria-labelledby={`${id}-label`}
    options={['是', '否']}
    value={value}
    onChange={(event) => set(String(event.target.value))}
  />
);

interface ChoiceProps {
  readonly id: string;
  readonly value: string;
  readonly onBlur: () => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly set: (value: string) => void;
}

/** Offers answers and takes others: a sentence of the notice decides on what is not in its list. */
function Choice({ options, set, value, ...common }: ChoiceProps) {
  const [open, setOpen] = useState(false);
  const chosen = options.some((option) => option.value === value);
  const offered = options.filter(({ label }) => chosen || label.includes(value.trim()));
  return (
    <AutoComplete
      {...common}
      value={value}
      onChange={(next: string | undefined) => set(next ?? '')}
      options={offered.map((option) => ({ value: option.value, label: option.label }))}
      open={open && offered.length > 0}
      onOpenChange={setOpen}
      onInputKeyDown={(event) => {
        if (event.key === 'Enter' && open && offered.length > 0) event.preventDefault();
      }}
      placeholder={options.length === 0 ? '请填写' : '选择或填写'}
    />
  );
}

/** How a day or an amount was understood, so that a slip of the finger is seen at once. */
function echoOf(field: NamedField, { answers }: ReadForm): string | undefined {
  const answer = answers[field.name];
  if (field.kind === 'day' && typeof answer === 'string') return dayWords(answer);
  return field.kind === 'money' && typeof answer === 'number' ? moneyWords(answer) : undefined;
}
