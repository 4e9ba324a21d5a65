import Input from 'antd/es/input';
import { Field } from './field.js';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault?: string | undefined;
  /** A day is chosen from the browser's calendar, a time from its clock. */
  readonly type?: 'text' | 'date' | 'time';
  readonly maxLength?: number;
}

/** One line of text, a day or a time, in a form. */
export function TextField({
  label,
  hint,
  value,
  onChange,
  fault,
  type = 'text',
  maxLength = 100,
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(attributes) => (
        <Input
          {...attributes}
          type={type}
          value={value}
          {...(type === 'text' ? { maxLength } : {})}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
