import { useState } from 'react';
import { MAX_FINDING_REASON } from '@tisheng/domain-rules/practice-evidence/offline-activities/check-finding.js';
import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { formatHours } from '../../../../lib/format.js';
import { useTexts } from '../../../../lib/texts.js';
import { useDecideSpotCheck } from '../api/decide-spot-check.js';
import type { SpotCheck } from '../api/spot-checks.js';

interface FindingDrawerProps {
  /** The spot check that is decided; null while the drawer is shut. */
  readonly check: SpotCheck | null;
  readonly confirmed: boolean;
  readonly onClose: () => void;
}

/** Records what was found, and says before what that does. */
export function FindingDrawer({ check, confirmed, onClose }: FindingDrawerProps) {
  const t = useTexts(activityTexts);
  const [reason, setReason] = useState('');
  const decide = useDecideSpotCheck(onClose);
  const title = check?.title ?? '';
  return (
    <DecisionDrawer
      title={confirmed ? t('confirm-title', { title }) : t('take-back-title', { title })}
      open={check !== null}
      onClose={onClose}
      submitLabel={confirmed ? t('confirm-submit') : t('take-back-submit')}
      action={decide}
      onSubmit={() => {
        if (check) decide.run({ spotCheckId: check.id, confirmed, reason });
      }}
    >
      <p>
        {confirmed
          ? t('confirm-lead')
          : t('take-back-lead', { people: check?.people ?? 0, hours: formatHours(check?.halfHours ?? 0) })}
      </p>
      <ReasonField label={t('reason')} value={reason} maxLength={MAX_FINDING_REASON} onChange={setReason} />
    </DecisionDrawer>
  );
}
