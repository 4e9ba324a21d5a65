import { useState } from 'react';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { useTexts } from '../../../../lib/texts.js';
import { useDeclinePeerReview } from '../api/decline-peer-review.js';

interface DeclineDrawerProps {
  readonly cohortId: string;
  readonly peerReviewId: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Somebody who cannot judge a work says why. */
export function DeclineDrawer({ cohortId, peerReviewId, open, onClose, onDone }: DeclineDrawerProps) {
  const t = useTexts(peerReviewTexts);
  const [reason, setReason] = useState('');
  const decline = useDeclinePeerReview(cohortId, onDone);
  return (
    <DecisionDrawer
      title={t('decline-title')}
      open={open}
      onClose={onClose}
      submitLabel={t('decline')}
      action={decline}
      onSubmit={() => decline.run({ peerReviewId, reason })}
    >
      <p>{t('decline-lead')}</p>
      <ReasonField label={t('decline-reason')} value={reason} onChange={setReason} />
    </DecisionDrawer>
  );
}
