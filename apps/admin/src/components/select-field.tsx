import { Field } from './field.js';
import styles from './filters.module.css';

interface SelectFieldProps<Word extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Word | '';
  readonly choices: readonly (readonly [value: Word, label: string])[];
  readonly onChange: (value: Word | '') => void;
  /** Words of the entry that chooses nothing; without them something is always chosen. */
  readonly none?: string;
  readonly fault?: string | undefined;
}

/** One of a few words, in a form. */
export function SelectField<Word extends string>({
  label,
  hint,
  value,
  choices,
  onChange,
  none,
  fault,
}: SelectFieldProps<Word>) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(attributes) => (
        <select
          {...attributes}
          className={styles.select}
          value={value}
          onChange={(event) => onChange(event.target.value as Word | '')}
        >
          {none === undefined ? null : <option value="">{none}</option>}
          {choices.map(([word, words]) => (
            <option key={word} value={word}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
