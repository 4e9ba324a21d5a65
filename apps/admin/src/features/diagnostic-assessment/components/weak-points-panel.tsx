import type { ReactNode } from 'react';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { WHAT_TO_DO, WHY_IT_MATTERS } from '@tisheng/messages/pages/weak-point-words.js';
import { Panel } from '../../../components/panel.js';
import { formatShare } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { DiagnosisResult } from '../api/diagnosis-fields.js';
import styles from './diagnosis.module.css';

/** What to work on first: what it is, why it matters for teaching, and a step for the coming week. */
export function WeakPointsPanel({
  result,
  coursesLink,
}: {
  result: DiagnosisResult;
  coursesLink: ReactNode;
}) {
  const t = useTexts(preTestTexts);
  const pick = useBilingual();
  const shown = result.weakPoints.slice(0, result.weakPointsShown);
  const others = result.weakPoints.slice(result.weakPointsShown);
  const target = formatShare(result.targetLevel);
  return (
    <Panel title={shown.length > 0 ? t('weak-title', { count: shown.length }) : null}>
      <div className={styles.part}>
        {shown.length === 0 ? <p>{t('weak-none')}</p> : null}
        <ol className={styles.weak}>
          {shown.map(({ item, dimension, columns, label, level }, index) => {
            const column = columns[0] ?? 'I';
            const why = WHY_IT_MATTERS[ruleWord(dimension)][column];
            // Points of one dimension matter for the same reason; it is said once.
            const isNew = !shown
              .slice(0, index)
              .some(
                (earlier) =>
                  WHY_IT_MATTERS[ruleWord(earlier.dimension)][earlier.columns[0] ?? 'I'].zh === why.zh,
              );
            const what = WHAT_TO_DO[item]?.[column];
            return (
              <li key={`${item} ${columns.join()}`}>
                <span className={styles.rank} aria-hidden>
                  {index + 1}
                </span>
                <div>
                  <p className={styles.weakLabel}>
                    {pick(label)}{' '}
                    <span className={styles.soft}>
                      {t('weak-line', { level: formatShare(level), target })}
                    </span>
                  </p>
                  <dl className={styles.reasons}>
                    {isNew ? (
                      <div>
                        <dt>{t('why')}</dt>
                        <dd>{pick(why)}</dd>
                      </div>
                    ) : null}
                    {what ? (
                      <div>
                        <dt>{t('what-next')}</dt>
                        <dd>{pick(what)}</dd>
                      </div>
                    ) : null}
                  </dl>
                </div>
              </li>
            );
          })}
        </ol>
        {others.length > 0 ? (
          <details className={styles.more}>
            <summary>{t('weak-more', { count: others.length })}</summary>
            <ul>
              {others.map(({ item, columns, label, level }) => (
                <li key={`${item} ${columns.join()}`}>
                  {pick(label)}{' '}
                  <span className={styles.soft}>{t('weak-line', { level: formatShare(level), target })}</span>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
        <div className={styles.screenOnly}>{coursesLink}</div>
      </div>
    </Panel>
  );
}
