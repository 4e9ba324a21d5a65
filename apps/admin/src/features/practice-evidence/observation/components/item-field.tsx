import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import { useId } from 'react';
import {
  MAX_ITEM_NUMBER,
  MAX_ITEM_TEXT,
} from '@tisheng/domain-rules/practice-evidence/observation/check-measurement.js';
import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { Form, FormItem } from '../api/measurement-fields.js';
import styles from './observation.module.css';

interface ItemFieldProps {
  readonly item: FormItem;
  readonly levels: Form['levels'];
  readonly value: string | number | null;
  readonly onChange: (value: string | number | null) => void;
}

/** One item of a form: a level by one tap, a number, or a text. */
export function ItemField({ item, levels, value, onChange }: ItemFieldProps) {
  const t = useTexts(observationTexts);
  const pick = useBilingual();
  const id = useId();
  const name = (
    <>
      {pick(item.name)}
      <span className={styles.mark}>{item.required ? t('required') : t('optional')}</span>
      <span className={styles.asks}>{pick(item.asks)}</span>
    </>
  );
  if (item.kind === 'LEVEL') {
    return (
      <fieldset className={styles.item}>
        <legend className={styles.legend}>{name}</legend>
        <div className={styles.levels}>
          {levels.map((level) => (
            <label key={level.points} className={styles.level}>
              <input
                type="radio"
                name={id}
                checked={value === level.points}
                onChange={() => onChange(level.points)}
              />
              {pick(level.name)}
            </label>
          ))}
        </div>
      </fieldset>
    );
  }
  return (
    <div className={styles.item}>
      <label className={styles.legend} htmlFor={id}>
        {name}
      </label>
      {item.kind === 'NUMBER' ? (
        <InputNumber
          id={id}
          className={styles.number ?? ''}
          size="large"
          inputMode="decimal"
          min={0}
          max={MAX_ITEM_NUMBER}
          precision={0}
          value={typeof value === 'number' ? value : null}
          onChange={(number) => onChange(typeof number === 'number' ? number : null)}
        />
      ) : (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={MAX_ITEM_TEXT}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}
