import { STANDARD_COLUMN_NAMES } from '@tisheng/reference-data/ability-standard.js';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { Panel } from '../../../components/panel.js';
import { formatShare } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { DiagnosisResult } from '../api/diagnosis-fields.js';
import styles from './diagnosis.module.css';

/** What lifts comes first. */
const VERDICTS = ['UNDER', 'AGREES', 'OVER'] as const;

/** How the teacher sees themselves beside what was measured, told kindly whichever way they differ. */
export function RatingsPanel({ ratings }: { ratings: DiagnosisResult['selfRatings'] }) {
  const t = useTexts(preTestTexts);
  const pick = useBilingual();
  if (ratings.length === 0) return null;
  return (
    <Panel title={t('rating-title')}>
      <div className={styles.part}>
        <p className={styles.soft}>{t('rating-lead')}</p>
        {VERDICTS.map((verdict) => {
          const told = ratings.filter((rating) => rating.verdict === verdict);
          if (told.length === 0) return null;
          return (
            <div key={verdict}>
              <p className={styles.weakLabel}>{t(`rating-${verdict}`)}</p>
              <ul className={styles.lines}>
                {told.map(({ dimension, columns, name, rated, measured }) => (
                  <li key={`${dimension} ${columns.join()}`}>
                    <span>
                      {t('rating-of', {
                        name: pick(name),
                        columns: columns.map((column) => pick(STANDARD_COLUMN_NAMES[column])).join(t('and')),
                      })}
                    </span>
                    <span className={styles.soft}>
                      {t('rating-levels', { rated: formatShare(rated), measured: formatShare(measured) })}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </Panel>
  );
}
