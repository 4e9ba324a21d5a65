import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { Stack, TwoColumns } from '../../../../components/grid.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { TaskList } from '../../../../components/task-list.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { workshopActivitiesQuery } from '../api/workshop-activities.js';
import { workshopThreadsQuery, type Thread } from '../api/workshop-threads.js';
import type { WorkshopLife } from '../api/workshop-life.js';
import { ActivityCard } from './activity-card.js';
import { ActivityForm, type ThemeChoices } from './activity-form.js';
import { AnnounceDrawer } from './announcement-list.js';
import styles from './life.module.css';
import { ThreadCard } from './thread-card.js';

/** What of the desk leads where. */
export type DeskTask = keyof NonNullable<WorkshopLife['desk']>;

interface DeskTodayProps {
  readonly workshop: WorkshopLife;
  readonly themes: ThemeChoices;
  readonly renderTask: (task: Exclude<DeskTask, '__typename'>, line: ReactNode) => ReactNode;
  readonly renderActivity: (activityId: string, card: ReactNode) => ReactNode;
  readonly renderThread: (thread: Thread, card: ReactNode) => ReactNode;
}

const FEW = 4;

/** What needs the leader today, the coming activities, and what is being discussed. */
export function DeskToday({ workshop, themes, renderTask, renderActivity, renderThread }: DeskTodayProps) {
  const t = useTexts(workshopLifeTexts);
  const [step, setStep] = useState<'announce' | 'plan' | null>(null);
  const { workshopId, desk, canRun } = workshop;
  const activities = useList(
    useInfiniteQuery(workshopActivitiesQuery({ workshopId, time: 'COMING' })),
    ({ workshopActivities }) => workshopActivities,
  ).rows.slice(0, FEW);
  const threads = useList(
    useInfiniteQuery(workshopThreadsQuery({ workshopId, groupId: null, activityId: null, search: '' })),
    ({ workshopThreads }) => workshopThreads,
  ).rows.slice(0, FEW);
  const task = (
    key: Exclude<DeskTask, '__typename'>,
    label:
      | 'works-to-review'
      | 'questions-to-answer'
      | 'silent-members'
      | 'activities-this-week'
      | 'attendance-missing',
  ) => ({
    key,
    label: t(label),
    count: desk?.[key],
    link: (line: ReactNode) => renderTask(key, line),
  });
  return (
    <Stack>
      {canRun ? (
        <div className={styles.actions}>
          <Button onClick={() => setStep('announce')}>{t('announce')}</Button>
          <Button type="primary" onClick={() => setStep('plan')}>
            {t('plan-activity')}
          </Button>
        </div>
      ) : null}
      <TwoColumns>
        <Panel title={t('needs-you')}>
          <TaskList
            tasks={[
              task('worksToReview', 'works-to-review'),
              task('questionsToAnswer', 'questions-to-answer'),
              task('attendanceMissing', 'attendance-missing'),
              task('silentMembers', 'silent-members'),
              task('activitiesThisWeek', 'activities-this-week'),
            ]}
          />
        </Panel>
        <Panel title={t('coming-activities')}>
          {activities.length === 0 ? <EmptyState title={t('no-activities')} /> : null}
          <ul className={styles.cards}>
            {activities.map((activity) => (
              <li key={activity.activityId}>
                {renderActivity(activity.activityId, <ActivityCard activity={activity} />)}
              </li>
            ))}
          </ul>
        </Panel>
      </TwoColumns>
      <Panel title={t('view-threads')}>
        {threads.length === 0 ? <EmptyState title={t('no-threads')} hint={t('no-threads-hint')} /> : null}
        <ul className={styles.cards}>
          {threads.map((thread) => (
            <li key={thread.threadId}>{renderThread(thread, <ThreadCard thread={thread} />)}</li>
          ))}
        </ul>
      </Panel>
      {step === 'announce' ? <AnnounceDrawer workshopId={workshopId} onClose={() => setStep(null)} /> : null}
      {step === 'plan' ? (
        <ActivityForm workshop={workshop} themes={themes} onClose={() => setStep(null)} />
      ) : null}
    </Stack>
  );
}
