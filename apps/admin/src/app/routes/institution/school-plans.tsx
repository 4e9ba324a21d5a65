import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { institutionSchoolPlansQuery } from '../../../features/course-selection/school-plan/api/institution-school-plans.js';
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

/** Plans of the schools whose counties have chosen the institution. */
export function InstitutionSchoolPlansPage() {
  const t = useTexts(schoolPlanTexts);
  const { filter, setFilter } = useFilters();
  const narrowed = oneOf(SCHOOL_PLAN_FILTERS, filter('state'));
  const list = useList(
    useInfiniteQuery(institutionSchoolPlansQuery(useCohort().id, narrowed)),
    ({ institutionSchoolPlans }) => institutionSchoolPlans,
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('review-lead')} />
      <Panel flush>
        <SchoolPlansTable
          list={list}
          filter={narrowed}
          onFilter={setFilter('state')}
          isReviewer
          renderName={({ planId, schoolName }) =>
            planId ? (
              <Link to="/institution/school-plans/$planId" params={{ planId }}>
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

/** One plan before the institution. */
export function InstitutionSchoolPlanPage() {
  const t = useTexts(schoolPlanTexts);
  const { planId = '' } = useParams({ strict: false });
  return (
    <SchoolPlanReview
      schoolPlanId={planId}
      back={
        <Link to="/institution/school-plans" search={{ state: 'WAITING_FOR_ME' }}>
          {t('back')}
        </Link>
      }
    />
  );
}
