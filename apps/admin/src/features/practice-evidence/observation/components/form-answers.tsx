import { useBilingual } from '../../../../lib/language.js';
import type { Measurement } from '../api/measurement-fields.js';
import styles from './observation.module.css';

/** What is written on a form, item by item. */
export function FormAnswers({ form }: { form: Pick<Measurement, 'form' | 'values'> }) {
  const pick = useBilingual();
  const values = new Map(form.values.map((value) => [value.code, value]));
  return (
    <dl className={styles.answers}>
      {(form.form?.items ?? []).map(({ code, name, kind }) => {
        const value = values.get(code);
        const level = form.form?.levels.find(({ points }) => points === value?.number);
        const words = kind === 'LEVEL' && level ? pick(level.name) : (value?.text ?? value?.number ?? '—');
        return (
          <div key={code}>
            <dt>{pick(name)}</dt>
            <dd>{words}</dd>
          </div>
        );
      })}
    </dl>
  );
}
