import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { Panel } from '../../../components/panel.js';
import { formatShare } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { DiagnosisResult } from '../api/diagnosis-fields.js';
import styles from './diagnosis.module.css';

/** How the teacher sees themselves beside what was measured, told kindly whichever way they differ. */
export function RatingsPanel({ ratings }: { ratings: DiagnosisResult['selfRatings'] }) {
  const t = useTexts(preTestTexts);
  const pick = useBilingual();
  if (ratings.length === 0) return null;
  return (
    <Panel title={t('rating-title')}>
      <div className={styles.part}>
        <p className={styles.soft}>{t('rating-lead')}</p>
        <ul className={styles.ratings}>
          {ratings.map(({ dimension, columns, name, rated, measured, verdict }) => (
            <li key={`${dimension} ${columns.join()}`}>
              <span className={styles.weakLabel}>{pick(name)}</span>{' '}
              <span className={styles.soft}>
                {t('rating-levels', { rated: formatShare(rated), measured: formatShare(measured) })}
              </span>
              <p>{t(`rating-${verdict}`)}</p>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
