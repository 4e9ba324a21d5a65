import { STANDARD_COLUMNS } from '@tisheng/reference-data/ability-standard.js';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { Panel } from '../../../components/panel.js';
import { formatShare } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyGrowth } from '../api/my-growth.js';
import { RadarPair, useColumnName } from './radar-pair.js';
import styles from './diagnosis.module.css';
import { useSentences } from './use-sentences.js';

type Change = Pick<MyGrowth['dimensions'][number], 'difference' | 'verdict'>;

/** A difference in words: what lies within the error of the tests is no change. */
function useChangeWords(): (change: Change) => string {
  const t = useTexts(preTestTexts);
  return ({ difference, verdict }) => {
    const points = Math.abs(Math.round(difference * 100));
    if (points === 0) return t('unchanged');
    if (verdict === 'WITHIN_ERROR') return t('within-error');
    const words = difference > 0 ? t('grown-by', { points }) : t('fallen-by', { points });
    return verdict === 'NOT_KNOWN' ? `${words}${t('error-not-known')}` : words;
  };
}

/** What the two tests say together: in a sentence, as overlaid charts, and dimension by dimension. */
export function GrowthView({ growth }: { growth: MyGrowth }) {
  const t = useTexts(preTestTexts);
  const pick = useBilingual();
  const columnName = useColumnName();
  const changeWords = useChangeWords();
  const sentences = useSentences();
  const { before, after, overall, dimensions } = growth;
  if (!before || !after) return null;
  const grown = dimensions.filter(({ verdict }) => verdict === 'GREW').length;
  const fallen = dimensions.filter(({ verdict }) => verdict === 'FELL').length;
  return (
    <div className={styles.result}>
      <Panel>
        <div className={styles.part}>
          <p className={styles.sentence}>
            {sentences(
              grown > 0 ? t('growth-sum', { count: grown }) : null,
              fallen > 0 ? t('growth-sum-fallen', { count: fallen }) : null,
              grown === 0 && fallen === 0
                ? t(overall?.verdict === 'GREW' ? 'growth-sum-overall' : 'growth-sum-none')
                : null,
            )}
          </p>
          {overall ? (
            <p className={styles.overall}>
              {t('overall-level')}{' '}
              <strong className={styles.percent}>
                {formatShare(overall.before)} → {formatShare(overall.after)}
              </strong>{' '}
              <span className={styles.soft}>{changeWords(overall)}</span>
            </p>
          ) : null}
          <p className={styles.soft}>{t('growth-error-note')}</p>
        </div>
      </Panel>
      <Panel title={t('levels-title')}>
        <RadarPair
          dimensions={after.dimensions}
          earlier={before.dimensions}
          targetLevel={after.targetLevel}
        />
      </Panel>
      {STANDARD_COLUMNS.map((column) => {
        const rows = dimensions.filter((one) => one.column === column);
        if (rows.length === 0) return null;
        return (
          <Panel key={column}>
            <table className={`${styles.table} ${styles.growth}`}>
              <caption>{columnName(column)}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('dimension')}</th>
                  <th scope="col">{t('change')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.dimension}>
                    <th scope="row">{pick(row.name)}</th>
                    <td>
                      <span className={styles.fromTo}>
                        {formatShare(row.before)} → {formatShare(row.after)}
                      </span>
                      <span
                        className={`${styles.change} ${row.verdict === 'GREW' ? styles.grew : row.verdict === 'FELL' ? styles.fell : ''}`}
                      >
                        {changeWords(row)}
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Panel>
        );
      })}
    </div>
  );
}
