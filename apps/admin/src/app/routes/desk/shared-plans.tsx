import { sharedPlanTexts } from '@tisheng/messages/pages/shared-plans.js';
import { Stack } from '../../../components/grid.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { Tabs } from '../../../components/tabs.js';
import { CandidatesDesk } from '../../../features/course-selection/shared-plans/components/candidates-desk.js';
import { CommentsDesk } from '../../../features/course-selection/shared-plans/components/comments-desk.js';
import {
  RecommendationsDesk,
  SHARED_PLAN_STATES,
} from '../../../features/course-selection/shared-plans/components/recommendations-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

type Address = '/school/shared-plans' | '/office/shared-plans' | '/workshop/shared-plans';

/** Plans that can be recommended, those that were, and the comments on them. */
function SharedPlansDesk({ to }: { to: Address }) {
  const t = useTexts(sharedPlanTexts);
  const may = useMay();
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  const view = oneOf(['made', 'comments'], filter('view')) ?? 'candidates';
  const of = { cohortId, unitId };
  return (
    <>
      <PageHeader title={t('desk-title')} description={t('desk-lead')} />
      <Stack>
        <Tabs
          label={t('views')}
          current={view}
          tabs={[
            { key: 'candidates', to, label: t('view-candidates') },
            { key: 'made', to, search: { view: 'made' }, label: t('view-made') },
            ...(may('planCommentsOfUnit')
              ? [{ key: 'comments', to, search: { view: 'comments' }, label: t('view-comments') }]
              : []),
          ]}
        />
        <Panel flush>
          {view === 'candidates' ? (
            <CandidatesDesk {...of} search={filter('search')} onSearch={setFilter('search')} />
          ) : view === 'made' ? (
            <RecommendationsDesk
              {...of}
              state={oneOf(SHARED_PLAN_STATES, filter('state'))}
              onState={setFilter('state')}
            />
          ) : (
            <CommentsDesk
              {...of}
              reportedOnly={filter('reported') === 'yes'}
              onReportedOnly={(only) => setFilter('reported')(only ? 'yes' : '')}
            />
          )}
        </Panel>
      </Stack>
    </>
  );
}

export const SchoolSharedPlans = () => <SharedPlansDesk to="/school/shared-plans" />;
export const OfficeSharedPlans = () => <SharedPlansDesk to="/office/shared-plans" />;
export const WorkshopSharedPlans = () => <SharedPlansDesk to="/workshop/shared-plans" />;
