import Button from 'antd/es/button';
import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { Notice } from '../../../../components/notice.js';
import { Stack } from '../../../../components/grid.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { Form } from '../api/measurement-fields.js';
import { itemField, type KeptForm } from '../device/kept-form.js';
import styles from './observation.module.css';

interface FormConflictProps {
  readonly kept: KeptForm;
  readonly form: Form;
  readonly onChoose: (name: string, which: 'mine' | 'theirs') => void;
}

/** What two devices wrote otherwise, side by side; the person chooses each, and only then it is sent. */
export function FormConflict({ kept, form, onChoose }: FormConflictProps) {
  const t = useTexts(observationTexts);
  const pick = useBilingual();
  const { conflicts, theirs, fields } = kept.form;
  if (!theirs || conflicts.length === 0) return null;
  const itemOf = (name: string) => form.items.find(({ code }) => itemField(code) === name);
  const label = (name: string): string => {
    const item = itemOf(name);
    if (item) return pick(item.name);
    const words: Readonly<Record<string, string>> = {
      theme: t('theme'),
      heldOn: t('held-on'),
      startsAt: t('starts-at'),
      endsAt: t('ends-at'),
      className: t('class-name'),
      subject: t('subject'),
      topic: t('topic'),
      files: t('files'),
    };
    return words[name] ?? name;
  };
  const words = (name: string, value: string | number | null | undefined): string => {
    if (value === null || value === undefined || value === '') return t('nothing');
    if (name === 'files') return String(String(value).split(' ').length);
    const level =
      itemOf(name)?.kind === 'LEVEL' ? form.levels.find(({ points }) => points === value) : undefined;
    return level ? pick(level.name) : String(value);
  };
  return (
    <Notice tone="attention" live title={t('conflict-title')}>
      <Stack>
        {conflicts.map((name) => (
          <section key={name} aria-label={label(name)}>
            <strong>{label(name)}</strong>
            <div className={styles.sides}>
              <div className={styles.side}>
                <span className={styles.soft}>{t('conflict-here')}</span>
                <p>{words(name, fields[name])}</p>
                <Button onClick={() => onChoose(name, 'mine')}>{t('use-here')}</Button>
              </div>
              <div className={styles.side}>
                <span className={styles.soft}>{t('conflict-there')}</span>
                <p>{words(name, theirs.fields[name])}</p>
                <Button onClick={() => onChoose(name, 'theirs')}>{t('use-there')}</Button>
              </div>
            </div>
          </section>
        ))}
      </Stack>
    </Notice>
  );
}
