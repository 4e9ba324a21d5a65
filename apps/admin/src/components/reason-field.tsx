import Input from 'antd/es/input';
import { Field } from './field.js';

interface ReasonFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault?: string | undefined;
  readonly maxLength?: number;
  readonly rows?: number;
}

/** A few sentences that stay on record. */
export function ReasonField({
  label,
  hint,
  value,
  onChange,
  fault,
  maxLength = 500,
  rows = 4,
}: ReasonFieldProps) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(attributes) => (
        <Input.TextArea
          {...attributes}
          value={value}
          rows={rows}
          maxLength={maxLength}
          showCount
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
