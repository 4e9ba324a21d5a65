import Button from 'antd/es/button';
import { useState } from 'react';
import { MAXIMUM_RECOMMENDATION } from '@tisheng/domain-rules/course-selection/shared-plans/may-recommend-plan.js';
import { sharedPlanTexts } from '@tisheng/messages/pages/shared-plans.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { useTexts } from '../../../../lib/texts.js';
import { useMay } from '../../../../lib/use-may.js';
import { useRecommendPlan } from '../api/recommend-plan.js';

interface RecommendButtonProps {
  readonly cohortId: string;
  readonly enrollmentId: string;
  readonly name: string;
}

/** Recommends one confirmed plan, saying why; stands in lists and drawers alike. */
export function RecommendButton({ cohortId, enrollmentId, name }: RecommendButtonProps) {
  const t = useTexts(sharedPlanTexts);
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const recommend = useRecommendPlan(cohortId, () => setOpen(false));
  if (!may('recommendPlan')) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('recommend')}
      </Button>
      {isOpen ? (
        <DecisionDrawer
          title={t('recommend-title', { name })}
          open
          onClose={() => setOpen(false)}
          submitLabel={t('recommend')}
          action={recommend}
          onSubmit={() => recommend.run({ enrollmentId, reason })}
        >
          <p>{t('recommend-effect')}</p>
          <ReasonField
            label={t('recommend-reason')}
            hint={t('recommend-reason-hint')}
            value={reason}
            maxLength={MAXIMUM_RECOMMENDATION}
            onChange={setReason}
          />
        </DecisionDrawer>
      ) : null}
    </>
  );
}
