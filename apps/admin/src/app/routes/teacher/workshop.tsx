import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { Tabs } from '../../../components/tabs.js';
import {
  myWorkshopHomeQuery,
  type MyWorkshopHome,
} from '../../../features/practice-evidence/workshop-life/api/my-workshop-home.js';
import { workshopActivityQuery } from '../../../features/practice-evidence/workshop-life/api/workshop-activity.js';
import { workshopThreadQuery } from '../../../features/practice-evidence/workshop-life/api/workshop-thread.js';
import {
  ACTIVITY_TIMES,
  ActivityList,
} from '../../../features/practice-evidence/workshop-life/components/activity-list.js';
import { ActivityView } from '../../../features/practice-evidence/workshop-life/components/activity-view.js';
import { AnnouncementList } from '../../../features/practice-evidence/workshop-life/components/announcement-list.js';
import { CommunityList } from '../../../features/practice-evidence/workshop-life/components/community-list.js';
import { LeaderlessNotice } from '../../../features/practice-evidence/workshop-life/components/leaderless-notice.js';
import { ThreadList } from '../../../features/practice-evidence/workshop-life/components/thread-list.js';
import { ThreadView } from '../../../features/practice-evidence/workshop-life/components/thread-view.js';
import { WorkshopHome } from '../../../features/practice-evidence/workshop-life/components/workshop-home.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';
import { useThemeChoices } from '../../use-theme-choices.js';
import { ThingLink } from './thing-link.js';

const VIEWS = ['today', 'activities', 'threads', 'announcements'] as const;

/** One's own workshop: what comes next, activities, discussion, announcements. */
export function MyWorkshopPage() {
  const t = useTexts(workshopLifeTexts);
  const { id: cohortId } = useCohort();
  const { filter } = useFilters();
  const view = oneOf(VIEWS, filter('view')) ?? 'today';
  return (
    <Loaded query={useQuery(myWorkshopHomeQuery(cohortId))}>
      {({ myWorkshopHome: home }) => {
        if (!home) {
          return (
            <>
              <PageHeader title={t('my-workshop')} />
              <EmptyState title={t('no-workshop')} hint={t('no-workshop-hint')} />
            </>
          );
        }
        const { workshop } = home;
        const group = workshop.groups.find(({ id }) => id === workshop.ownGroupId)?.name ?? '';
        return (
          <>
            <PageHeader
              title={workshop.name}
              description={[
                workshop.leaders.length > 0 ? t('led-by', { names: workshop.leaders.join(' ') }) : '',
                t('group-line', { group, members: workshop.members }),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
            <Stack>
              <LeaderlessNotice workshop={workshop} />
              <Tabs
                label={t('views')}
                current={view}
                tabs={VIEWS.map((key) => ({
                  key,
                  label: t(`view-${key}`),
                  to: '/teacher/workshop',
                  ...(key === 'today' ? {} : { search: { view: key } }),
                }))}
              />
              <View home={home} view={view} />
            </Stack>
          </>
        );
      }}
    </Loaded>
  );
}

function View({ home, view }: { home: MyWorkshopHome; view: (typeof VIEWS)[number] }) {
  const { filter, setFilter } = useFilters();
  const navigate = useNavigate();
  const themes = useThemeChoices();
  const { workshop } = home;
  const { workshopId } = workshop;
  const activityLink = (activityId: string, card: ReactNode) => (
    <Link to="/teacher/workshop/$workshopId/activities/$activityId" params={{ workshopId, activityId }}>
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
            void navigate({
              to: '/teacher/workshop/$workshopId/threads/$threadId',
              params: { workshopId, threadId },
            })
          }
          renderLink={threadLink}
        />
      );
    case 'today':
      return (
        <WorkshopHome
          home={home}
          renderThing={(thing, content) => (
            <ThingLink thing={thing} workshopId={workshopId}>
              {content}
            </ThingLink>
          )}
          renderActivity={activityLink}
          renderThread={threadLink}
        />
      );
  }
}

const threadLink = (
  { workshopId, threadId }: { workshopId: string; threadId: string },
  card: ReactNode,
): ReactNode => (
  <Link to="/teacher/workshop/$workshopId/threads/$threadId" params={{ workshopId, threadId }}>
    {card}
  </Link>
);

/** An activity of one's own workshop. */
export function MyActivityPage() {
  const t = useTexts(workshopLifeTexts);
  const { id: cohortId } = useCohort();
  const navigate = useNavigate();
  const themes = useThemeChoices();
  const { workshopId = '', activityId = '' } = useParams({ strict: false });
  const workshop = useQuery(myWorkshopHomeQuery(cohortId)).data?.myWorkshopHome?.workshop;
  const back = (
    <Link to="/teacher/workshop" search={{ view: 'activities' }}>
      {t('back-to-workshop')}
    </Link>
  );
  return (
    <Loaded query={useQuery(workshopActivityQuery(workshopId, activityId))}>
      {({ workshopActivity: activity }) => {
        if (!activity)
          return <EmptyState title={t('not-for-you')} hint={t('not-for-you-hint')} action={back} />;
        if (!workshop) return null;
        return (
          <>
            <PageHeader title={activity.title} back={back} />
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
                        to: '/teacher/workshop/$workshopId/threads/$threadId',
                        params: { workshopId, threadId },
                      })
                    }
                    renderLink={threadLink}
                  />
                </Panel>
              }
            />
          </>
        );
      }}
    </Loaded>
  );
}

/** A thread of one's own workshop, or of another one that was opened to the region. */
export function TeacherThreadPage() {
  const t = useTexts(workshopLifeTexts);
  const { id: cohortId } = useCohort();
  const { workshopId = '', threadId = '' } = useParams({ strict: false });
  const own = useQuery(myWorkshopHomeQuery(cohortId)).data?.myWorkshopHome?.workshop.workshopId;
  const back =
    own === workshopId ? (
      <Link to="/teacher/workshop" search={{ view: 'threads' }}>
        {t('back-to-workshop')}
      </Link>
    ) : (
      <Link to="/teacher/community">{t('community')}</Link>
    );
  return (
    <Loaded query={useQuery(workshopThreadQuery(workshopId, threadId))}>
      {({ workshopThread: thread }) =>
        thread ? (
          <>
            <PageHeader
              title={thread.title}
              description={[thread.workshopName, thread.groupName, thread.activityTitle]
                .filter(Boolean)
                .join(' · ')}
              back={back}
            />
            <ThreadView thread={thread} />
          </>
        ) : (
          <EmptyState title={t('not-for-you')} hint={t('not-for-you-hint')} action={back} />
        )
      }
    </Loaded>
  );
}

/** What other workshops discuss. */
export function CommunityPage() {
  const t = useTexts(workshopLifeTexts);
  const { id: cohortId } = useCohort();
  const { filter, setFilter } = useFilters();
  return (
    <>
      <PageHeader title={t('community')} description={t('community-lead')} />
      <CommunityList
        cohortId={cohortId}
        search={filter('search')}
        ownCountyOnly={filter('county') === '1'}
        onSearch={setFilter('search')}
        onOwnCounty={(only) => setFilter('county')(only ? '1' : '')}
        renderLink={threadLink}
      />
    </>
  );
}
