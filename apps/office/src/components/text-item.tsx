import { Form, Input } from 'antd';

interface TextItemProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly set: (next: string) => void;
  readonly maxLength: number;
  /** A telephone shows its number pad. */
  readonly isNumber?: boolean;
  readonly help?: string;
}

/** One required line of a small form. */
export const TextItem = ({ id, label, value, set, maxLength, isNumber = false, help }: TextItemProps) => (
  <Form.Item label={label} htmlFor={id} required extra={help}>
    <Input
      id={id}
      autoComplete="off"
      maxLength={maxLength}
      {...(isNumber ? { inputMode: 'numeric' } : {})}
      value={value}
      onChange={(event) => set(event.target.value)}
    />
  </Form.Item>
);
