import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { schoolPlanSummaryQuery } from '../../../features/course-selection/school-plan/api/school-plan-summary.js';
import { schoolPlansQuery } from '../../../features/course-selection/school-plan/api/school-plans.js';
import {
  SCHOOL_PLAN_FILTERS,
  SchoolPlansTable,
} from '../../../features/course-selection/school-plan/components/school-plans-table.js';
import { useCohort } from '../../../lib/cohort.js';
import { formatDate } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** Schools' study plans by state, with those that are late. */
export function SchoolPlansPage() {
  const t = useTexts(schoolPlanTexts);
  const language = useLanguage();
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  const narrowed = oneOf(SCHOOL_PLAN_FILTERS, filter('state'));
  const list = useList(
    useInfiniteQuery(schoolPlansQuery(cohortId, unitId, narrowed)),
    ({ schoolPlans }) => schoolPlans,
  );
  const counts = useQuery(schoolPlanSummaryQuery(cohortId, unitId)).data?.schoolPlanSummary;
  const due = counts?.required ? t('due', { date: formatDate(counts.dueOn, language) }) : t('due-none');
  return (
    <>
      <PageHeader title={t('title')} description={counts ? `${t('desk-lead')} ${due}` : t('desk-lead')} />
      <Panel flush>
        <SchoolPlansTable
          list={list}
          filter={narrowed}
          onFilter={setFilter('state')}
          counts={counts}
          isReviewer={false}
          renderName={({ schoolId, schoolName }) => (
            <Link to="/office/school-plans/$schoolId" params={{ schoolId }}>
              {schoolName}
            </Link>
          )}
        />
      </Panel>
    </>
  );
}
