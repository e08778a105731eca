import type { InputHTMLAttributes } from 'react';

interface TextFieldProps
  extends Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'autoComplete'> {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
}

/** A labelled line of text outside the forms of a scheme. */
export const TextField = ({ id, label, value, set, ...rest }: TextFieldProps) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    <input
      id={id}
      name={id}
      value={value}
      required
      maxLength={40}
      onChange={(event) => set(event.target.value)}
      {...rest}
    />
  </div>
);
