import { diagnosisAnalysisTexts } from '@tisheng/messages/pages/diagnosis-analysis.js';
import { Panel } from '../../../../components/panel.js';
import { ToneTag } from '../../../../components/state-tag.js';
import type { Tone } from '../../../../components/tone.js';
import { formatShare } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { Level, UnitDiagnosis } from '../api/unit-diagnosis.js';
import { percent } from './diagnosis-numbers.js';
import styles from './diagnosis.module.css';
import { IntervalLine } from './interval-line.js';

const STANDING_TONES: Readonly<Record<Level['standing'], Tone>> = {
  BELOW: 'attention',
  ABOVE: 'ok',
  UNSURE: 'neutral',
};
const COLUMNS = ['I', 'II'] as const;

/** Mean levels with their intervals: table and chart in one, so that the numbers are never a click away. */
export function LevelTable({ diagnosis }: { diagnosis: UnitDiagnosis }) {
  const t = useTexts(diagnosisAnalysisTexts);
  const pick = useBilingual();
  const { levels, targetLevel } = diagnosis;
  return (
    <Panel title={t('levels')} flush>
      <p className={styles.note}>{t('levels-note', { target: formatShare(targetLevel) })}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('dimension')}</th>
              <th scope="col" className={styles.number}>
                {t('level')}
              </th>
              <th scope="col">{t('range')}</th>
              <th scope="col" className={`${styles.number} ${styles.hideNarrow}`}>
                {t('people')}
              </th>
              <th scope="col" className={styles.hideNarrow}>
                {t('standing')}
              </th>
            </tr>
          </thead>
          {COLUMNS.map((column) => (
            <tbody key={column}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={5}>
                  {t(`column-${column}`)}
                </th>
              </tr>
              {levels
                .filter((field) => field.column === column)
                .map(({ dimension, name, level }) => (
                  <tr key={dimension}>
                    <th scope="row" className={styles.name}>
                      {pick(name)}
                    </th>
                    {level ? (
                      <LevelCells level={level} target={targetLevel} />
                    ) : (
                      <td colSpan={4} className={styles.hiddenWord}>
                        {t('not-measured')}
                      </td>
                    )}
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </div>
    </Panel>
  );
}

function LevelCells({ level, target }: { level: Level; target: number }) {
  const t = useTexts(diagnosisAnalysisTexts);
  const { mean, low, high, people, standing } = level;
  const range = low === null || high === null ? t('no-interval') : `${percent(low)}–${percent(high)}`;
  return (
    <>
      <td className={`${styles.number} ${styles.strong}`}>{percent(mean)}</td>
      <td title={range}>
        <span className={styles.ranged}>
          <IntervalLine mean={mean} low={low} high={high} from={0} to={1} mark={target} />
          <span className={`${styles.number} ${styles.soft} ${styles.hideNarrow}`}>{range}</span>
        </span>
      </td>
      <td className={`${styles.number} ${styles.hideNarrow}`}>{people}</td>
      <td className={styles.hideNarrow}>
        <ToneTag tone={STANDING_TONES[standing]}>{t(`standing-${standing}`)}</ToneTag>
      </td>
    </>
  );
}
