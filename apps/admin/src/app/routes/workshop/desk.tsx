import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { workshopLifeQuery } from '../../../features/practice-evidence/workshop-life/api/workshop-life.js';
import { workshopsToLeadQuery } from '../../../features/practice-evidence/workshop-life/api/workshops-to-lead.js';
import { DeskList } from '../../../features/practice-evidence/workshop-life/components/desk-list.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useViewer } from '../../../lib/viewer.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';
import {
  DeskActivity,
  DeskThread,
  WORKSHOP_VIEWS,
  WorkshopHead,
  WorkshopTabs,
  WorkshopViewOf,
} from '../desk/workshop-screens.js';

/** The workshops that one leads, or that the training college looks after; of one alone its desk at once. */
export function WorkshopDesksPage() {
  const t = useTexts(workshopLifeTexts);
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const isLeader = useViewer().grant.role === 'workshop-leader';
  const found = useInfiniteQuery(workshopsToLeadQuery({ cohortId, unitId })).data?.pages[0]?.workshopsToLead;
  const [only] = found?.nodes ?? [];
  if (isLeader && found?.totalCount === 1 && only)
    return <Navigate to="/workshop/desk/$workshopId" params={{ workshopId: only.workshopId }} replace />;
  return (
    <>
      <PageHeader
        title={t(isLeader ? 'my-workshops' : 'all-workshops')}
        description={t(isLeader ? 'leader-lead' : 'guardian-lead')}
      />
      <Panel flush>
        <DeskList
          cohortId={cohortId}
          unitId={unitId}
          renderLink={({ workshopId, name }) => (
            <Link to="/workshop/desk/$workshopId" params={{ workshopId }}>
              {name}
            </Link>
          )}
        />
      </Panel>
    </>
  );
}

/** The desk of one workshop. */
export function WorkshopDeskPage() {
  const t = useTexts(workshopLifeTexts);
  const { workshopId = '' } = useParams({ strict: false });
  const { filter } = useFilters();
  const view = oneOf(WORKSHOP_VIEWS, filter('view')) ?? 'today';
  const back = <Link to="/workshop/desk">{t('back-to-workshops')}</Link>;
  return (
    <Loaded query={useQuery(workshopLifeQuery(workshopId))}>
      {({ workshopLife: workshop }) =>
        workshop ? (
          <Stack>
            <WorkshopHead workshop={workshop} />
            <WorkshopTabs base="/workshop/desk" workshopId={workshopId} current={view} />
            <WorkshopViewOf
              base="/workshop/desk"
              workshop={workshop}
              view={view}
              renderTask={(task, line) => (
                <Link to={task === 'worksToReview' ? '/workshop' : '/workshop/questions'}>{line}</Link>
              )}
            />
          </Stack>
        ) : (
          <EmptyState title={t('not-for-you')} hint={t('not-for-you-hint')} action={back} />
        )
      }
    </Loaded>
  );
}

export const LeaderActivityPage = () => <DeskActivity base="/workshop/desk" />;
export const LeaderThreadPage = () => <DeskThread base="/workshop/desk" />;
