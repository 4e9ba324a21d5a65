import { diagnosisAnalysisTexts } from '@tisheng/messages/pages/diagnosis-analysis.js';
import { Panel } from '../../../../components/panel.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import type { Tone } from '../../../../components/tone.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { Growth, UnitDiagnosis } from '../api/unit-diagnosis.js';
import { percent, points } from './diagnosis-numbers.js';
import styles from './diagnosis.module.css';
import { IntervalLine } from './interval-line.js';

const VERDICT_TONES: Readonly<Record<Growth['verdict'], Tone>> = {
  GROWN: 'ok',
  FALLEN: 'wrong',
  UNSURE: 'neutral',
};
const COLUMNS = ['I', 'II'] as const;
/** The least that a line of differences reaches to either side. */
const LEAST_REACH = 0.1;

/** How much those have grown who took both tests. */
export function GrowthTable({ diagnosis }: { diagnosis: UnitDiagnosis }) {
  const t = useTexts(diagnosisAnalysisTexts);
  const pick = useBilingual();
  const { growth, growths, smallestGroup } = diagnosis;
  if (growth === null) {
    return (
      <Panel title={t('growth-title')}>
        <EmptyState title={t('growth-none', { smallest: smallestGroup })} />
      </Panel>
    );
  }
  const known = [growth, ...growths.flatMap((field) => field.growth ?? [])];
  const reach = Math.max(
    LEAST_REACH,
    ...known.map(({ gain, low, high }) => Math.max(Math.abs(low ?? gain), Math.abs(high ?? gain))),
  );
  return (
    <Panel title={t('growth-title')} flush>
      <p className={styles.note}>{t('growth-note', { people: growth.people })}</p>
      {growth.before === null ? <p className={styles.note}>{t('gain-only')}</p> : null}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('dimension')}</th>
              <th scope="col" className={`${styles.number} ${styles.hideNarrow}`}>
                {t('before')}
              </th>
              <th scope="col" className={`${styles.number} ${styles.hideNarrow}`}>
                {t('after')}
              </th>
              <th scope="col" className={styles.number}>
                {t('gain')}
              </th>
              <th scope="col">{t('range')}</th>
              <th scope="col" className={`${styles.number} ${styles.hideNarrow}`}>
                {t('effect')}
              </th>
              <th scope="col">{t('verdict')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" className={`${styles.strong} ${styles.name}`}>
                {t('overall')}
              </th>
              <GrowthCells growth={growth} reach={reach} />
            </tr>
          </tbody>
          {COLUMNS.map((column) => (
            <tbody key={column}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={7}>
                  {t(`column-${column}`)}
                </th>
              </tr>
              {growths
                .filter((field) => field.column === column)
                .map(({ dimension, name, growth: own }) => (
                  <tr key={dimension}>
                    <th scope="row" className={styles.name}>
                      {pick(name)}
                    </th>
                    {own ? (
                      <GrowthCells growth={own} reach={reach} />
                    ) : (
                      <td colSpan={6} className={styles.hiddenWord}>
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

function GrowthCells({ growth, reach }: { growth: Growth; reach: number }) {
  const t = useTexts(diagnosisAnalysisTexts);
  const { before, after, gain, low, high, effect, verdict } = growth;
  const range = low === null || high === null ? t('no-interval') : `${points(low)} – ${points(high)}`;
  return (
    <>
      <td className={`${styles.number} ${styles.hideNarrow}`}>{before === null ? '—' : percent(before)}</td>
      <td className={`${styles.number} ${styles.hideNarrow}`}>{after === null ? '—' : percent(after)}</td>
      <td className={`${styles.number} ${styles.strong}`}>{points(gain)}</td>
      <td title={range}>
        <span className={styles.ranged}>
          <IntervalLine
            mean={gain}
            low={low}
            high={high}
            from={-reach}
            to={reach}
            mark={0}
            isZero
            isFallen={verdict === 'FALLEN'}
          />
          <span className={`${styles.number} ${styles.soft} ${styles.hideNarrow}`}>{range}</span>
        </span>
      </td>
      <td className={`${styles.number} ${styles.hideNarrow}`}>{effect === null ? '—' : effect.toFixed(2)}</td>
      <td>
        <ToneTag tone={VERDICT_TONES[verdict]}>{t(`verdict-${verdict}`)}</ToneTag>
      </td>
    </>
  );
}
