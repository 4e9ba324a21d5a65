import { distortionTexts } from '@tisheng/messages/pages/distortion.js';
import { formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { FindingInFull } from '../api/finding-fields.js';
import styles from './distortion.module.css';

const LABELS = {
  ASK: 'step-ask',
  ANSWER: 'step-answer',
  DISMISS: 'step-dismiss',
  STRIKE: 'step-strike',
  RESTORE: 'step-restore',
} as const;

/** What was done with a finding, by whom, in whose words. */
export function FindingSteps({ steps }: { steps: FindingInFull['steps'] }) {
  const t = useTexts(distortionTexts);
  const language = useLanguage();
  if (steps.length === 0) return <p className={styles.soft}>{t('none-done')}</p>;
  return (
    <ol className={styles.steps}>
      {steps.map(({ action, text, byName, at }) => (
        <li key={at + action}>
          <strong>{t(LABELS[action])}</strong>
          <p>{text}</p>
          <small className={styles.soft}>
            {t('step-by', { name: byName, date: formatInstant(at, language) })}
          </small>
        </li>
      ))}
    </ol>
  );
}
