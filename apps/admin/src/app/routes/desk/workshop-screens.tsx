import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { PackageLink } from '../../../components/package-link.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { Tabs } from '../../../components/tabs.js';
import { workshopActivityQuery } from '../../../features/practice-evidence/workshop-life/api/workshop-activity.js';
import {
  workshopLifeQuery,
  type WorkshopLife,
} from '../../../features/practice-evidence/workshop-life/api/workshop-life.js';
import { workshopThreadQuery } from '../../../features/practice-evidence/workshop-life/api/workshop-thread.js';
import {
  ACTIVITY_TIMES,
  ActivityList,
} from '../../../features/practice-evidence/workshop-life/components/activity-list.js';
import { ActivityView } from '../../../features/practice-evidence/workshop-life/components/activity-view.js';
import { AnnouncementList } from '../../../features/practice-evidence/workshop-life/components/announcement-list.js';
import { DeskToday } from '../../../features/practice-evidence/workshop-life/components/desk-today.js';
import { LeaderlessNotice } from '../../../features/practice-evidence/workshop-life/components/leaderless-notice.js';
import { MemberTable } from '../../../features/practice-evidence/workshop-life/components/member-table.js';
import { ThreadList } from '../../../features/practice-evidence/workshop-life/components/thread-list.js';
import { ThreadView } from '../../../features/practice-evidence/workshop-life/components/thread-view.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';
import { useThemeChoices } from '../../use-theme-choices.js';

/** Where the pages of one workshop stand in an area. */
export type WorkshopBase = '/workshop/desk' | '/office/workshops';

export const WORKSHOP_VIEWS = ['today', 'activities', 'announcements', 'threads', 'members'] as const;
export type WorkshopView = (typeof WORKSHOP_VIEWS)[number];

interface ViewsProps {
  readonly base: WorkshopBase;
  readonly workshop: WorkshopLife;
  readonly view: WorkshopView;
  /** Where works and questions are dealt with in this area. */
  readonly renderTask: (task: 'worksToReview' | 'questionsToAnswer', line: ReactNode) => ReactNode;
}

/** One part of a workshop, as whoever leads it or looks after it sees it. */
export function WorkshopViewOf({ base, workshop, view, renderTask }: ViewsProps) {
  const themes = useThemeChoices();
  const { filter, setFilter } = useFilters();
  const navigate = useNavigate();
  const { workshopId } = workshop;
  const activityLink = (activityId: string, card: ReactNode): ReactNode => (
    <Link to={`${base}/$workshopId/activities/$activityId`} params={{ workshopId, activityId }}>
      {card}
    </Link>
  );
  const threadLink = ({ threadId }: { threadId: string }, card: ReactNode): ReactNode => (
    <Link to={`${base}/$workshopId/threads/$threadId`} params={{ workshopId, threadId }}>
      {card}
    </Link>
  );
  switch (view) {
    case 'activities':
      return (
        <ActivityList
          workshop={workshop}
          themes={themes}
          time={oneOf(ACTIVITY_TIMES, filter('time')) ?? 'COMING'}
          onTime={setFilter('time')}
          renderLink={activityLink}
        />
      );
    case 'announcements':
      return <AnnouncementList workshop={workshop} />;
    case 'threads':
      return (
        <ThreadList
          workshop={workshop}
          groupId={filter('group')}
          search={filter('search')}
          onGroup={setFilter('group')}
          onSearch={setFilter('search')}
          onOpened={(threadId) =>
            void navigate({ to: `${base}/$workshopId/threads/$threadId`, params: { workshopId, threadId } })
          }
          renderLink={threadLink}
        />
      );
    case 'members':
      return (
        <MemberTable
          workshopId={workshopId}
          silentOnly={filter('silent') === '1'}
          onSilentOnly={(only) => setFilter('silent')(only ? '1' : '')}
        />
      );
    case 'today':
      return (
        <DeskToday
          workshop={workshop}
          themes={themes}
          renderActivity={activityLink}
          renderThread={threadLink}
          renderTask={(task, line) => {
            if (task === 'worksToReview' || task === 'questionsToAnswer') return renderTask(task, line);
            const search = {
              silentMembers: { view: 'members', silent: '1' },
              activitiesThisWeek: { view: 'activities' },
              attendanceMissing: { view: 'activities', time: 'OVER' },
            }[task];
            return (
              <Link to={`${base}/$workshopId`} params={{ workshopId }} search={search}>
                {line}
              </Link>
            );
          }}
        />
      );
  }
}

/** The tabs of a workshop's parts. @param first further tabs before them */
export function WorkshopTabs(props: {
  readonly base: WorkshopBase;
  readonly workshopId: string;
  readonly current: string;
  readonly first?: readonly { readonly key: string; readonly label: string }[];
}) {
  const t = useTexts(workshopLifeTexts);
  const to = `${props.base}/${props.workshopId}` as never;
  return (
    <Tabs
      label={t('views')}
      current={props.current}
      tabs={[
        ...(props.first ?? []).map(({ key, label }) => ({ key, label, to })),
        ...WORKSHOP_VIEWS.map((view) => ({
          key: view,
          label: t(`view-${view}`),
          to,
          ...(view === 'today' && !props.first ? {} : { search: { view } }),
        })),
      ]}
    />
  );
}

/** An activity of a workshop with its discussion. */
export function DeskActivity({ base }: { base: WorkshopBase }) {
  const t = useTexts(workshopLifeTexts);
  const navigate = useNavigate();
  const themes = useThemeChoices();
  const { workshopId = '', activityId = '' } = useParams({ strict: false });
  const workshop = useQuery(workshopLifeQuery(workshopId)).data?.workshopLife;
  const back = (
    <Link to={`${base}/$workshopId`} params={{ workshopId }} search={{ view: 'activities' }}>
      {t('back-to-workshop')}
    </Link>
  );
  return (
    <Loaded query={useQuery(workshopActivityQuery(workshopId, activityId))}>
      {({ workshopActivity: activity }) =>
        activity && workshop ? (
          <>
            <PageHeader title={activity.title} description={workshop.name} back={back} />
            <ActivityView
              workshop={workshop}
              activity={activity}
              themes={themes}
              discussion={
                <Panel title={t('discuss-activity')}>
                  <ThreadList
                    workshop={workshop}
                    activityId={activityId}
                    onOpened={(threadId) =>
                      void navigate({
                        to: `${base}/$workshopId/threads/$threadId`,
                        params: { workshopId, threadId },
                      })
                    }
                    renderLink={({ threadId }, card) => (
                      <Link to={`${base}/$workshopId/threads/$threadId`} params={{ workshopId, threadId }}>
                        {card}
                      </Link>
                    )}
                  />
                </Panel>
              }
            />
          </>
        ) : activity && !workshop ? null : (
          <EmptyState title={t('not-for-you')} hint={t('not-for-you-hint')} action={back} />
        )
      }
    </Loaded>
  );
}

/** A thread of a workshop. */
export function DeskThread({ base }: { base: WorkshopBase }) {
  const t = useTexts(workshopLifeTexts);
  const { workshopId = '', threadId = '' } = useParams({ strict: false });
  const back = (
    <Link to={`${base}/$workshopId`} params={{ workshopId }} search={{ view: 'threads' }}>
      {t('back-to-workshop')}
    </Link>
  );
  return (
    <Loaded query={useQuery(workshopThreadQuery(workshopId, threadId))}>
      {({ workshopThread: thread }) =>
        thread ? (
          <>
            <PageHeader title={thread.title} description={thread.workshopName} back={back} />
            <ThreadView thread={thread} />
          </>
        ) : (
          <EmptyState title={t('not-for-you')} hint={t('not-for-you-hint')} action={back} />
        )
      }
    </Loaded>
  );
}

/** The head of a workshop's page: name, leaders, and whether somebody leads. */
export function WorkshopHead({ workshop, back }: { workshop: WorkshopLife; back?: ReactNode }) {
  const t = useTexts(workshopLifeTexts);
  const { name, leaders, members, countyName } = workshop;
  return (
    <Stack>
      <PageHeader
        title={name}
        description={[
          countyName,
          t('people', { members }),
          leaders.length > 0 ? t('led-by', { names: leaders.join(' ') }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        back={back}
        actions={<PackageLink workshopId={workshop.workshopId} />}
      />
      <LeaderlessNotice workshop={workshop} />
    </Stack>
  );
}
