import type { ReactNode } from 'react';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { Stack } from '../../../../components/grid.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { useTexts } from '../../../../lib/texts.js';
import type { MyWorkshopHome } from '../api/my-workshop-home.js';
import type { Thread } from '../api/workshop-threads.js';
import { ActivityCard } from './activity-card.js';
import { AnnouncementCard } from './announcement-list.js';
import styles from './life.module.css';
import { NextThings, type Thing } from './next-things.js';
import { ThreadCard } from './thread-card.js';

interface WorkshopHomeProps {
  readonly home: MyWorkshopHome;
  readonly renderThing: (thing: Thing, content: ReactNode) => ReactNode;
  readonly renderActivity: (activityId: string, card: ReactNode) => ReactNode;
  readonly renderThread: (thread: Thread, card: ReactNode) => ReactNode;
}

/** A member's first look at the workshop: what comes next, what is new, what the group talks about. */
export function WorkshopHome({ home, renderThing, renderActivity, renderThread }: WorkshopHomeProps) {
  const t = useTexts(workshopLifeTexts);
  const { workshop, things, announcements, activities, threads } = home;
  return (
    <Stack>
      <NextThings things={things} renderLink={renderThing} />
      {announcements.length > 0 ? (
        <Panel title={t('view-announcements')}>
          <ul className={styles.cards}>
            {announcements.map((announcement) => (
              <li key={announcement.announcementId}>
                <AnnouncementCard workshop={workshop} announcement={announcement} />
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {activities.length > 0 ? (
        <Panel title={t('coming-activities')}>
          <ul className={styles.cards}>
            {activities.map((activity) => (
              <li key={activity.activityId}>
                {renderActivity(activity.activityId, <ActivityCard activity={activity} />)}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <Panel title={t('view-threads')}>
        {threads.length === 0 ? <EmptyState title={t('no-threads')} hint={t('no-threads-hint')} /> : null}
        <ul className={styles.cards}>
          {threads.map((thread) => (
            <li key={thread.threadId}>{renderThread(thread, <ThreadCard thread={thread} />)}</li>
          ))}
        </ul>
      </Panel>
    </Stack>
  );
}
