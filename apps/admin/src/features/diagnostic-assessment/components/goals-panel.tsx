import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { Panel } from '../../../components/panel.js';
import { formatShare } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { DiagnosisResult } from '../api/diagnosis-fields.js';
import { BandTag } from './band-tag.js';
import styles from './diagnosis.module.css';

/** From where to where each dimension with weak points is to come. */
export function GoalsPanel({ goals }: { goals: DiagnosisResult['goals'] }) {
  const t = useTexts(preTestTexts);
  const pick = useBilingual();
  if (goals.length === 0) return null;
  return (
    <Panel title={t('goals-title')}>
      <ul className={styles.lines}>
        {goals.map(({ dimension, name, from, to, toBand }) => (
          <li key={dimension}>
            <span>
              {t('goal-line', { name: pick(name), level: formatShare(from), target: formatShare(to) })}
            </span>
            <BandTag band={toBand} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
