import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { schoolPlanSummaryQuery } from '../../../features/course-selection/school-plan/api/school-plan-summary.js';
import { schoolPlansQuery } from '../../../features/course-selection/school-plan/api/school-plans.js';
import { SchoolPlanReview } from '../../../features/course-selection/school-plan/components/school-plan-review.js';
import {
  SCHOOL_PLAN_FILTERS,
  SchoolPlansTable,
} from '../../../features/course-selection/school-plan/components/school-plans-table.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** Plans that wait for the researcher, and all others of the region. */
export function ResearcherSchoolPlansPage() {
  const t = useTexts(schoolPlanTexts);
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  const narrowed = oneOf(SCHOOL_PLAN_FILTERS, filter('state'));
  const list = useList(
    useInfiniteQuery(schoolPlansQuery(cohortId, unitId, narrowed)),
    ({ schoolPlans }) => schoolPlans,
  );
  const counts = useQuery(schoolPlanSummaryQuery(cohortId, unitId)).data?.schoolPlanSummary;
  return (
    <>
      <PageHeader title={t('title')} description={t('review-lead')} />
      <Panel flush>
        <SchoolPlansTable
          list={list}
          filter={narrowed}
          onFilter={setFilter('state')}
          counts={counts}
          isReviewer
          renderName={({ planId, schoolName }) =>
            planId ? (
              <Link to="/workshop/school-plans/$planId" params={{ planId }}>
                {schoolName}
              </Link>
            ) : (
              schoolName
            )
          }
        />
      </Panel>
    </>
  );
}

/** One plan before the researcher. */
export function ResearcherSchoolPlanPage() {
  const t = useTexts(schoolPlanTexts);
  const { planId = '' } = useParams({ strict: false });
  return (
    <SchoolPlanReview
      schoolPlanId={planId}
      back={
        <Link to="/workshop/school-plans" search={{ state: 'WAITING_FOR_ME' }}>
          {t('back')}
        </Link>
      }
    />
  );
}
