import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { workshopTexts } from '@tisheng/messages/pages/workshops.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { PackageLink } from '../../../components/package-link.js';
import { PageHeader } from '../../../components/page-header.js';
import { EmptyState } from '../../../components/states.js';
import { workshopLifeQuery } from '../../../features/practice-evidence/workshop-life/api/workshop-life.js';
import { LeaderlessNotice } from '../../../features/practice-evidence/workshop-life/components/leaderless-notice.js';
import { workshopQuery } from '../../../features/workshops/api/workshop.js';
import { WorkshopView } from '../../../features/workshops/components/workshop-view.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';
import {
  DeskActivity,
  DeskThread,
  WORKSHOP_VIEWS,
  WorkshopTabs,
  WorkshopViewOf,
} from '../desk/workshop-screens.js';

/** One workshop: its groups, and once it is published what happens in it. */
export function WorkshopPage() {
  const t = useTexts(workshopTexts);
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { workshopId = '' } = useParams({ strict: false });
  const { filter } = useFilters();
  const view = oneOf(WORKSHOP_VIEWS, filter('view'));
  const life = useQuery(workshopLifeQuery(workshopId)).data?.workshopLife;
  return (
    <Loaded query={useQuery(workshopQuery(cohortId, unitId, workshopId))}>
      {({ workshop }) =>
        workshop ? (
          <>
            <PageHeader
              title={workshop.name}
              description={`${workshop.countyName} · ${workshop.members}`}
              back={<Link to="/office/workshops">{t('back')}</Link>}
              actions={life ? <PackageLink workshopId={workshopId} /> : null}
            />
            <Stack>
              {life ? (
                <>
                  <LeaderlessNotice workshop={life} />
                  <WorkshopTabs
                    base="/office/workshops"
                    workshopId={workshopId}
                    current={view ?? 'groups'}
                    first={[{ key: 'groups', label: t('groups') }]}
                  />
                </>
              ) : null}
              {life && view ? (
                <WorkshopViewOf
                  base="/office/workshops"
                  workshop={life}
                  view={view}
                  renderTask={(task, line) => (
                    <Link to={task === 'worksToReview' ? '/office/reviews' : '/office/questions'}>
                      {line}
                    </Link>
                  )}
                />
              ) : (
                <WorkshopView cohortId={cohortId} unitId={unitId} workshop={workshop} />
              )}
            </Stack>
          </>
        ) : (
          <EmptyState title={t('unknown')} />
        )
      }
    </Loaded>
  );
}

export const OfficeActivityPage = () => <DeskActivity base="/office/workshops" />;
export const OfficeThreadPage = () => <DeskThread base="/office/workshops" />;
