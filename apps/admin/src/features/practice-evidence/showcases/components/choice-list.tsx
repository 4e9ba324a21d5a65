import { Field } from '../../../../components/field.js';
import styles from './showcases.module.css';

interface ChoiceListProps {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Several of a list, in a form. */
export function ChoiceList({ label, hint, choices, chosen, onChange }: ChoiceListProps) {
  if (choices.length === 0) return null;
  return (
    <Field label={label} hint={hint}>
      {(attributes) => (
        <div className={styles.checks} id={attributes.id} role="group" aria-label={label}>
          {choices.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
              {name}
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}
