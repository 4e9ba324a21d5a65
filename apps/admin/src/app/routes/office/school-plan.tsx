import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { EmptyState } from '../../../components/states.js';
import { schoolPlanQuery } from '../../../features/course-selection/school-plan/api/school-plan.js';
import {
  SchoolPlanReading,
  SchoolPlanStanding,
} from '../../../features/course-selection/school-plan/components/school-plan-reading.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';

/** One school's plan, as an office reads it. */
export function SchoolPlanOfSchoolPage() {
  const t = useTexts(schoolPlanTexts);
  const { schoolId = '' } = useParams({ strict: false });
  const back = <Link to="/office/school-plans">{t('back')}</Link>;
  return (
    <Loaded query={useQuery(schoolPlanQuery(useCohort().id, schoolId))}>
      {({ schoolPlan: plan }) =>
        plan ? (
          <>
            <PageHeader
              title={plan.schoolName}
              description={<SchoolPlanStanding plan={plan} />}
              back={back}
            />
            {plan.state === null ? (
              <EmptyState title={t('not-written')} />
            ) : (
              <SchoolPlanReading plan={plan} isOwn={false} />
            )}
          </>
        ) : (
          <>
            <PageHeader title={t('title')} back={back} />
            <EmptyState title={t('no-school')} />
          </>
        )
      }
    </Loaded>
  );
}
