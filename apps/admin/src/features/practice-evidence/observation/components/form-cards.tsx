import type { ReactNode } from 'react';
import { hasUnsent } from '@tisheng/domain-rules/practice-evidence/observation/forms-on-device.js';
import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { StateTag, ToneTag } from '../../../../components/state-tag.js';
import { formatDay } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { Measurement } from '../api/measurement-fields.js';
import type { KeptForm } from '../device/kept-form.js';
import { useKindWords } from './kind-words.js';
import styles from './observation.module.css';

interface FormCardsProps {
  readonly forms: readonly Measurement[];
  /** Forms on this device; those that the server has not seen are listed too. */
  readonly kept?: readonly KeptForm[];
  /** What the reader looks for in the list: whose lesson it was, or who observed. */
  readonly names: 'teacher' | 'observer';
  readonly renderLink: (id: string, card: ReactNode) => ReactNode;
}

/** Forms as cards, for a thumb: whose, which, when, and where it stands. */
export function FormCards({ forms, kept = [], names, renderLink }: FormCardsProps) {
  const t = useTexts(observationTexts);
  const language = useLanguage();
  const { kindWord } = useKindWords();
  const known = new Set(forms.map(({ id }) => id));
  const day = (heldOn: string): string => (heldOn ? formatDay(heldOn, language) : '');
  const waits = new Map(kept.map((one) => [one.id, hasUnsent(one.form)]));
  return (
    <ul className={styles.cards}>
      {kept
        .filter(({ id }) => !known.has(id))
        .map(({ id, kind, teacherName, form }) => (
          <li key={id}>
            {renderLink(
              id,
              <div className={styles.card}>
                <span className={styles.who}>{names === 'teacher' ? teacherName : kindWord(kind)}</span>
                <ToneTag tone="attention">{t('kept-here')}</ToneTag>
                <span className={styles.what}>
                  {[day(String(form.fields['heldOn'] ?? '')), String(form.fields['topic'] ?? '')]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>,
            )}
          </li>
        ))}
      {forms.map((form) => (
        <li key={form.id}>
          {renderLink(
            form.id,
            <div className={styles.card}>
              <span className={styles.who}>
                {names === 'teacher' ? form.teacherName : kindWord(form.kind)}
              </span>
              <span>
                {waits.get(form.id) ? <ToneTag tone="attention">{t('kept-here')}</ToneTag> : null}{' '}
                <StateTag lifecycle="measurement" state={form.state} />
              </span>
              <span className={styles.what}>
                {[
                  day(form.heldOn),
                  t('theme-of', { theme: form.theme }),
                  names === 'observer' ? form.observerName : form.schoolName,
                  form.topic,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>,
          )}
        </li>
      ))}
    </ul>
  );
}
