import { useState } from 'react';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { SelectField } from '../../../../components/select-field.js';
import { useTexts } from '../../../../lib/texts.js';
import { useDecidePeerObjection } from '../api/decide-peer-objection.js';

interface DecideObjectionDrawerProps {
  readonly reviewId: string;
  readonly objection: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Upholds or dismisses an author's objection, with an answer. */
export function DecideObjectionDrawer({ reviewId, objection, open, onClose }: DecideObjectionDrawerProps) {
  const t = useTexts(peerReviewTexts);
  const [decision, setDecision] = useState<'uphold' | 'dismiss'>('dismiss');
  const [answer, setAnswer] = useState('');
  const decide = useDecidePeerObjection(onClose);
  return (
    <DecisionDrawer
      title={t('decide-title')}
      open={open}
      onClose={onClose}
      submitLabel={t('decide')}
      action={decide}
      onSubmit={() => decide.run({ receivedReviewId: reviewId, isUpheld: decision === 'uphold', answer })}
    >
      <p>{t('objection-told', { reason: objection })}</p>
      <SelectField
        label={t('decide-objection')}
        value={decision}
        choices={[
          ['dismiss', t('dismiss')],
          ['uphold', t('uphold')],
        ]}
        onChange={(word) => setDecision(word === 'uphold' ? 'uphold' : 'dismiss')}
      />
      <ReasonField label={t('answer-to-author')} value={answer} onChange={setAnswer} />
    </DecisionDrawer>
  );
}
