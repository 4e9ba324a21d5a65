import Button from 'antd/es/button';
import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { MAX_LINE } from '@tisheng/domain-rules/practice-evidence/observation/check-measurement.js';
import { SelectField } from '../../../../components/select-field.js';
import { TextField } from '../../../../components/text-field.js';
import { today } from '../../../../lib/format.js';
import { useTexts } from '../../../../lib/texts.js';
import type { KeptForm } from '../device/kept-form.js';
import styles from './observation.module.css';

interface LessonFactsProps {
  readonly kept: KeptForm;
  /** Themes that this way of measuring serves, with their words. */
  readonly themes: readonly (readonly [theme: number, words: string])[];
  readonly onChange: (name: string, value: string | number | null) => void;
}

/** The clock of the device, hours and minutes. */
const timeNow = (): string => new Date().toTimeString().slice(0, 5);

/** Theme and day; of a lesson also class, subject, topic and the times, which one tap takes. */
export function LessonFacts({ kept, themes, onChange }: LessonFactsProps) {
  const t = useTexts(observationTexts);
  const { fields } = kept.form;
  const text = (name: string): string => (fields[name] ?? '').toString();
  const line = (name: 'className' | 'subject' | 'topic', label: string, hint?: string) => (
    <TextField
      label={label}
      value={text(name)}
      maxLength={MAX_LINE}
      {...(hint === undefined ? {} : { hint })}
      onChange={(value) => onChange(name, value)}
    />
  );
  return (
    <>
      <div className={styles.pair}>
        <SelectField
          label={t('theme')}
          value={text('theme')}
          choices={themes.map(([theme, words]) => [String(theme), words] as const)}
          onChange={(theme) => onChange('theme', Number(theme))}
        />
        <TextField
          label={t('held-on')}
          type="date"
          value={text('heldOn')}
          onChange={(value) => onChange('heldOn', value || today())}
        />
      </div>
      {kept.kind === 'LESSON_OBSERVATION' ? (
        <>
          <div className={styles.pair}>
            {line('className', t('class-name'), t('class-hint'))}
            {line('subject', t('subject'))}
          </div>
          {line('topic', t('topic'))}
          <div className={styles.times}>
            {(['startsAt', 'endsAt'] as const).map((name) => (
              <div key={name} className={styles.time}>
                <TextField
                  label={name === 'startsAt' ? t('starts-at') : t('ends-at')}
                  type="time"
                  value={text(name)}
                  onChange={(value) => onChange(name, value || null)}
                />
                <Button onClick={() => onChange(name, timeNow())}>
                  {name === 'startsAt' ? t('starts-now') : t('ends-now')}
                </Button>
              </div>
            ))}
          </div>
        </>
      ) : null}
    </>
  );
}
