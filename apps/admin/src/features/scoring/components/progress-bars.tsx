import type { ReactNode } from 'react';
import { HourBar, MeasureBar } from '../../../components/measure-bar.js';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { teacherHomeTexts } from '@tisheng/messages/pages/teacher-home.js';
import { formatPoints } from '../../../lib/format.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyProgress } from '../api/my-progress.js';
import styles from './progress-bars.module.css';

interface ProgressBarsProps {
  readonly progress: MyProgress;
  /** Each bar opens the list behind it. */
  readonly renderLink: (of: 'online' | 'offline' | 'points', bar: ReactNode) => ReactNode;
}

/** Two hour bars and one of points. */
export function ProgressBars({ progress, renderLink }: ProgressBarsProps) {
  const t = useTexts(teacherHomeTexts);
  const common = useTexts(commonTexts);
  const { onlineHours, offlineHours, points, obligation } = progress;
  const isAssessed = points.grade !== null || obligation === 'REQUIRED';
  const passFrom = formatPoints(points.passFrom);
  return (
    <div className={styles.bars}>
      {onlineHours.neededHalfHours > 0
        ? renderLink(
            'online',
            <HourBar
              label={t('online-hours')}
              reachedHalfHours={onlineHours.reachedHalfHours}
              neededHalfHours={onlineHours.neededHalfHours}
            />,
          )
        : null}
      {offlineHours.neededHalfHours > 0
        ? renderLink(
            'offline',
            <HourBar
              label={t('offline-hours')}
              reachedHalfHours={offlineHours.reachedHalfHours}
              neededHalfHours={offlineHours.neededHalfHours}
            />,
          )
        : null}
      {renderLink(
        'points',
        <MeasureBar
          label={t('points')}
          reached={points.total}
          needed={100}
          {...(isAssessed ? { mark: points.passFrom } : {})}
          met={points.total >= points.passFrom}
          unit={common('points')}
          note={
            isAssessed
              ? t(points.provisional ? 'points-note' : 'points-told', { points: passFrom })
              : t('not-assessed')
          }
        />,
      )}
    </div>
  );
}
