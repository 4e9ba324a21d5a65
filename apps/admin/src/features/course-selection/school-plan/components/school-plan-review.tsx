import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { reviewerOfRole } from '@tisheng/domain-rules/course-selection/school-plan/review-school-plan.js';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { Loaded } from '../../../../components/loaded.js';
import { Notice } from '../../../../components/notice.js';
import { PageHeader } from '../../../../components/page-header.js';
import { enumWord } from '../../../../lib/enum-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useViewer } from '../../../../lib/viewer.js';
import { schoolPlanToReviewQuery } from '../api/school-plan-to-review.js';
import { ReviewForm } from './review-form.js';
import { SchoolPlanReading, SchoolPlanStanding } from './school-plan-reading.js';

/** One plan before its reviewer: the plan, the school's diagnosis beside it, and what the reviewer says. */
export function SchoolPlanReview({ schoolPlanId, back }: { schoolPlanId: string; back: ReactNode }) {
  const t = useTexts(schoolPlanTexts);
  const { role } = useViewer().grant;
  const reviewer = reviewerOfRole(role);
  const [isDone, setDone] = useState(false);
  return (
    <Loaded query={useQuery(schoolPlanToReviewQuery(schoolPlanId))}>
      {({ schoolPlanToReview: plan }) => (
        <>
          <PageHeader title={plan.schoolName} description={<SchoolPlanStanding plan={plan} />} back={back} />
          {isDone ? (
            <Notice tone="ok" live>
              {t('reviewed')}
            </Notice>
          ) : null}
          <SchoolPlanReading plan={plan} isOwn={false}>
            {reviewer && plan.waitsFor.includes(enumWord(reviewer)) ? (
              <ReviewForm
                key={plan.version}
                schoolPlanId={schoolPlanId}
                version={plan.version}
                onDone={() => setDone(true)}
              />
            ) : null}
          </SchoolPlanReading>
        </>
      )}
    </Loaded>
  );
}
