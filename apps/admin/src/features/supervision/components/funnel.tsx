import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { formatShare } from '../../../lib/format.js';
import { useTexts } from '../../../lib/texts.js';
import type { ProgressCounts } from '../api/progress.js';
import styles from './progress.module.css';

/** Stages in the order of the life cycle, with the count of each. */
export function stagesOf(counts: ProgressCounts) {
  return [
    ['stage-put-forward', counts.putForward],
    ['stage-confirmed', counts.confirmed],
    ['stage-pre-tested', counts.preTested],
    ['stage-plan-confirmed', counts.planConfirmed],
    ['stage-studying', counts.studying],
    ['stage-online', counts.onlineHoursReached],
    ['stage-offline', counts.offlineHoursReached],
    ['stage-rated', counts.rated],
    ['stage-passed', counts.passed + counts.excellent],
    ['stage-certified', counts.certified],
  ] as const;
}

/** How many teachers have come how far: one line for each stage, its bar against all who take part. */
export function Funnel({ counts }: { counts: ProgressCounts }) {
  const t = useTexts(deskTexts);
  const most = Math.max(counts.putForward, counts.confirmed);
  if (most === 0) return <EmptyState title={t('nobody-enrolled')} hint={t('nobody-enrolled-hint')} />;
  return (
    <>
      <table className={styles.funnel}>
        <caption>{t('where-we-stand')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('stage')}</th>
            <td aria-hidden />
            <th scope="col" className={styles.number}>
              {t('teachers')}
            </th>
            <th scope="col" className={styles.number}>
              {t('share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {stagesOf(counts).map(([stage, count]) => (
            <tr
              key={stage}
              className={stage === 'stage-passed' || stage === 'stage-certified' ? styles.final : ''}
            >
              <th scope="row">{t(stage)}</th>
              <td className={styles.bar} aria-hidden>
                <div className={styles.track}>
                  <div className={styles.fill} style={{ width: `${(count / most) * 100}%` }} />
                </div>
              </td>
              <td className={styles.number}>{count}</td>
              <td className={styles.number}>
                {counts.confirmed > 0 && stage !== 'stage-put-forward'
                  ? formatShare(count / counts.confirmed)
                  : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {counts.excellent + counts.failed > 0 ? (
        <div className={styles.results}>
          <ToneTag tone="ok">{`${t('excellent')} ${counts.excellent}`}</ToneTag>
          <ToneTag
            tone={counts.failed > 0 ? 'wrong' : 'neutral'}
          >{`${t('failed')} ${counts.failed}`}</ToneTag>
        </div>
      ) : null}
    </>
  );
}
