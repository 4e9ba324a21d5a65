import Button from 'antd/es/button';
import { useState } from 'react';
import {
  SCHOOL_PLAN_SECTIONS,
  type SchoolPlanSection,
} from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { Panel } from '../../../../components/panel.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { enumWord } from '../../../../lib/enum-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useReviewSchoolPlan } from '../api/review-school-plan.js';
import styles from './school-plan.module.css';

interface ReviewFormProps {
  readonly schoolPlanId: string;
  readonly version: number;
  readonly onDone: () => void;
}

/** What the reviewer says of the sections and of the whole, and the two decisions. */
export function ReviewForm({ schoolPlanId, version, onDone }: ReviewFormProps) {
  const t = useTexts(schoolPlanTexts);
  const [reason, setReason] = useState('');
  const [comments, setComments] = useState<Readonly<Partial<Record<SchoolPlanSection, string>>>>({});
  const review = useReviewSchoolPlan(onDone);
  const decide = (decision: 'APPROVE' | 'RETURN'): void =>
    review.run({
      schoolPlanId,
      version,
      decision,
      reason,
      comments: SCHOOL_PLAN_SECTIONS.flatMap((section) => {
        const text = comments[section]?.trim() ?? '';
        return text === '' ? [] : [{ section: enumWord(section), text }];
      }),
    });
  return (
    <Panel title={t('your-review')}>
      <div className={styles.reviewForm}>
        {SCHOOL_PLAN_SECTIONS.map((section) => (
          <ReasonField
            key={section}
            label={t('comment-on', { section: t(section) })}
            rows={2}
            value={comments[section] ?? ''}
            onChange={(text) => setComments({ ...comments, [section]: text })}
          />
        ))}
        <ReasonField
          label={t('review-reason')}
          hint={t('review-reason-hint')}
          rows={3}
          value={reason}
          onChange={setReason}
        />
        <ActionFeedback action={review} />
        <div className={styles.reviewButtons}>
          <Button type="primary" loading={review.isRunning} onClick={() => decide('APPROVE')}>
            {t('approve')}
          </Button>
          <Button danger disabled={review.isRunning} onClick={() => decide('RETURN')}>
            {t('give-back')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
