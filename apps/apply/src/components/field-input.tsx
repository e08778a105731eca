import { type Form, type NamedField, offeredOptions } from '@zhutui/form';
import { useState } from 'react';

interface InputProps {
  readonly field: NamedField;
  readonly form: Form;
}

/** One field of a form with its label, help and problem, in native widgets. */
export function FieldInput({ field, form }: InputProps) {
  const problem = form.problemAt(field.name);
  const notes = [
    field.help === undefined ? '' : `${field.name}-help`,
    problem === undefined ? '' : `${field.name}-problem`,
  ];
  return (
    <div className="field">
      <label htmlFor={field.name}>
        {field.label}
        {field.optional === true && <span className="quiet">（选填）</span>}
      </label>
      {field.help !== undefined && (
        <p id={`${field.name}-help`} className="quiet">
          {field.help}
        </p>
      )}
      <Widget
        field={field}
        form={form}
        describedBy={notes.filter(Boolean).join(' ')}
        invalid={problem !== undefined}
      />
      {problem !== undefined && (
        <p id={`${field.name}-problem`} className="problem">
          {problem}
        </p>
      )}
    </div>
  );
}

interface WidgetProps extends InputProps {
  readonly describedBy: string;
  readonly invalid: boolean;
}

function Widget({ field, form, describedBy, invalid }: WidgetProps) {
  const common = {
    id: field.name,
    name: field.name,
    value: form.typed[field.name] ?? '',
    onBlur: () => form.leave(field.name),
    'aria-invalid': invalid,
    'aria-required': field.optional !== true,
    ...(describedBy === '' ? {} : { 'aria-describedby': describedBy }),
  };
  const set = (value: string): void => form.set(field.name, value);
  const options = field.kind === 'flag' ? YES_NO : offeredOptions(field, form.typed);
  if (
    field.kind === 'flag' ||
    (field.kind === 'choice' && options.length > 0 && options.length <= LONGEST_MENU)
  )
    return <Menu {...common} options={options} set={set} takesOther={field.kind === 'choice'} />;
  if (field.kind === 'choice') return <Suggest {...common} options={options} set={set} />;
  return <input {...common} {...INPUTS[field.kind]} onChange={(event) => set(event.target.value)} />;
}

const LONGEST_MENU = 60;
const YES_NO = [
  { value: '是', label: '是' },
  { value: '否', label: '否' },
];
const INPUTS = {
  text: { type: 'text', maxLength: 200 },
  day: { type: 'date', min: '1950-01-01', max: '2099-12-31' },
  count: { type: 'text', inputMode: 'numeric' },
  money: { type: 'text', inputMode: 'decimal' },
} as const;

interface ChoiceProps {
  readonly id: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly set: (value: string) => void;
}

const OTHER = '其他（自行填写）';

/** A menu of the offered answers; a choice also takes another answer, on which a sentence of the notice then decides. */
function Menu({ options, set, takesOther, ...common }: ChoiceProps & { readonly takesOther: boolean }) {
  const [other, setOther] = useState(false);
  const isOther = other || (common.value !== '' && !options.some((option) => option.value === common.value));
  const pick = (value: string): void => {
    setOther(value === OTHER);
    set(value === OTHER ? '' : value);
  };
  return (
    <>
      <select
        {...common}
        value={isOther ? OTHER : common.value}
        onChange={(event) => pick(event.target.value)}
      >
        <option value="">请选择</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {takesOther && <option value={OTHER}>{OTHER}</option>}
      </select>
      {isOther && (
        <input
          type="text"
          aria-label="自行填写"
          maxLength={200}
          value={common.value}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </>
  );
}

/** Offers answers and takes others: a notice decides on what is not in its list. */
const Suggest = ({ options, set, ...common }: ChoiceProps) => (
  <>
    <input
      {...common}
      type="text"
      list={`${common.id}-options`}
      maxLength={200}
      autoComplete="off"
      onChange={(event) => set(event.target.value)}
    />
    <datalist id={`${common.id}-options`}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </datalist>
  </>
);
