import RightOutlined from '@ant-design/icons/es/icons/RightOutlined';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { resultsTexts } from '@tisheng/messages/pages/results.js';
import { formatPoints, formatShare } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyResult } from '../api/my-result.js';
import styles from './result.module.css';

type Institution = NonNullable<MyResult['institution']>;
type Component = Institution['components'][number];

/** From the total to its components, and from each to its indicators: every point leads back to what was counted. */
export function ScoreExplained({ institution }: { institution: Institution | null }) {
  const t = useTexts(resultsTexts);
  if (!institution) {
    return (
      <Panel>
        <EmptyState title={t('no-score')} hint={t('no-score-hint')} />
      </Panel>
    );
  }
  return (
    <Panel title={t('how-made')} flush>
      {institution.components.map((component) => (
        <ComponentPart key={component.code} component={component} />
      ))}
      <div className={styles.foot}>
        {institution.markReason ? `${institution.markReason} ` : ''}
        {t('policy-version', { policy: institution.policy })}
      </div>
    </Panel>
  );
}

function ComponentPart({ component }: { component: Component }) {
  const t = useTexts(resultsTexts);
  const pick = useBilingual();
  const full = component.weight * 100;
  return (
    <details className={styles.component}>
      <summary>
        <span className={styles.componentName}>
          <RightOutlined aria-hidden />
          {pick({ zh: component.nameZh, en: component.nameEn })}
          <span className={styles.share}>{t('weight', { share: formatShare(component.weight) })}</span>
        </span>
        <span className={styles.points}>
          {t('of-full', { points: formatPoints(component.points), full: formatPoints(full) })}
        </span>
        <span className={styles.track} aria-hidden>
          <span
            className={styles.fill}
            style={{ display: 'block', width: `${full > 0 ? (component.points / full) * 100 : 0}%` }}
          />
        </span>
      </summary>
      <div className={styles.scroll}>
        <table className={styles.indicators}>
          <thead>
            <tr>
              <th scope="col">{t('indicator')}</th>
              <th scope="col">{t('counted')}</th>
              <th scope="col">{t('target')}</th>
              <th scope="col">{t('quality')}</th>
              <th scope="col">{t('points-of')}</th>
            </tr>
          </thead>
          <tbody>
            {component.indicators.map((indicator) => (
              <tr key={indicator.code}>
                <th scope="row">{pick({ zh: indicator.nameZh, en: indicator.nameEn })}</th>
                <td data-label={t('counted')}>
                  {indicator.counted < indicator.value
                    ? t('counted-capped', {
                        counted: formatPoints(indicator.counted),
                        value: formatPoints(indicator.value),
                      })
                    : formatPoints(indicator.counted)}
                </td>
                <td data-label={t('target')}>{formatPoints(indicator.target)}</td>
                <td
                  data-label={t('quality')}
                  className={indicator.quality === null ? styles.none : undefined}
                >
                  {indicator.quality === null ? '—' : formatPoints(indicator.quality)}
                </td>
                <td className={styles.indicatorPoints}>
                  {t('of-full', {
                    points: formatPoints(indicator.points),
                    full: formatPoints(indicator.fullPoints),
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
