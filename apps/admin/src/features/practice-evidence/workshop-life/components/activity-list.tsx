import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import { useState, type ReactNode } from 'react';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { Stack } from '../../../../components/grid.js';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { workshopActivitiesQuery } from '../api/workshop-activities.js';
import type { WorkshopLife } from '../api/workshop-life.js';
import { ActivityCard } from './activity-card.js';
import { ActivityForm, type ThemeChoices } from './activity-form.js';
import styles from './life.module.css';
import { MoreButton } from './more-button.js';

export const ACTIVITY_TIMES = ['COMING', 'OVER'] as const;
export type ActivityTime = (typeof ACTIVITY_TIMES)[number];

interface ActivityListProps {
  readonly workshop: WorkshopLife;
  readonly time: ActivityTime;
  readonly onTime: (time: ActivityTime) => void;
  readonly themes: ThemeChoices;
  readonly renderLink: (activityId: string, card: ReactNode) => ReactNode;
}

/** Activities that come or are over; who runs the workshop plans new ones here. */
export function ActivityList({ workshop, time, onTime, themes, renderLink }: ActivityListProps) {
  const t = useTexts(workshopLifeTexts);
  const [planning, setPlanning] = useState(false);
  const { workshopId } = workshop;
  const list = useList(
    useInfiniteQuery(workshopActivitiesQuery({ workshopId, time })),
    ({ workshopActivities }) => workshopActivities,
  );
  return (
    <Stack>
      <div className={`${styles.line} ${styles.apart}`}>
        <Segmented
          value={time}
          onChange={onTime}
          options={[
            { value: 'COMING', label: t('time-coming') },
            { value: 'OVER', label: t('time-over') },
          ]}
        />
        {workshop.canRun ? (
          <Button type="primary" onClick={() => setPlanning(true)}>
            {t('plan-activity')}
          </Button>
        ) : null}
      </div>
      {list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : null}
      {list.isPending ? <LoadingState /> : null}
      {!list.isPending && !list.error && list.rows.length === 0 ? (
        <EmptyState title={t('no-activities')} hint={t('no-activities-hint')} />
      ) : null}
      <ul className={styles.cards}>
        {list.rows.map((activity) => (
          <li key={activity.activityId}>
            {renderLink(activity.activityId, <ActivityCard activity={activity} />)}
          </li>
        ))}
      </ul>
      <MoreButton list={list} />
      {planning ? (
        <ActivityForm workshop={workshop} themes={themes} onClose={() => setPlanning(false)} />
      ) : null}
    </Stack>
  );
}
