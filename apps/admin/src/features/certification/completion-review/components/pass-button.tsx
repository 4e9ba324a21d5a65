import Button from 'antd/es/button';
import { useState } from 'react';
import { completionReviewTexts } from '@tisheng/messages/pages/completion-review.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { useTexts } from '../../../../lib/texts.js';
import { usePassCompletionReviews } from '../api/pass-completion-reviews.js';

interface PassButtonProps {
  readonly cohortId: string;
  readonly unitId: string;
  /** Name of the county, or of all of them. */
  readonly where: string;
  readonly count: number;
  /** Whether certificates may follow upon this pass. */
  readonly isLast: boolean;
  readonly primary?: boolean;
  readonly onPassed: (count: number) => void;
}

/** Passes everybody whom nothing keeps back, after saying how many they are. */
export function PassButton({ cohortId, unitId, where, count, isLast, primary, onPassed }: PassButtonProps) {
  const t = useTexts(completionReviewTexts);
  const [isAsking, setAsking] = useState(false);
  const pass = usePassCompletionReviews();
  const submit = async (): Promise<void> => {
    const outcome = await pass.runAndWait({ cohortId, unitId, expected: count });
    if (!outcome?.done) return;
    setAsking(false);
    onPassed(outcome.value.passed);
  };
  return (
    <>
      <Button
        type={primary ? 'primary' : 'link'}
        size={primary ? 'middle' : 'small'}
        onClick={() => setAsking(true)}
      >
        {t('pass-all', { count })}
      </Button>
      <DecisionDrawer
        title={t('pass-title', { count })}
        open={isAsking}
        onClose={() => setAsking(false)}
        submitLabel={t('pass-all', { count })}
        action={pass}
        onSubmit={() => void submit()}
      >
        <p>{t(isLast ? 'pass-text-last' : 'pass-text-county', { where, count })}</p>
        <p>{t('pass-again')}</p>
      </DecisionDrawer>
    </>
  );
}
