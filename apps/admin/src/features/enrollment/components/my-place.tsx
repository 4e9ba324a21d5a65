import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { placesTexts } from '@tisheng/messages/pages/places.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Notice } from '../../../components/notice.js';
import { ReasonField } from '../../../components/reason-field.js';
import { useTexts } from '../../../lib/texts.js';
import { myEnrollmentsQuery } from '../api/my-enrollments.js';
import { useWithdrawMyEnrollment } from '../api/withdraw-my-enrollment.js';

const OPEN: readonly string[] = ['PUT_FORWARD', 'REGISTERED', 'WAITING'];

/** The teacher’s own place on the waiting list, and the way out as long as the county has not confirmed. */
export function MyPlace({ cohortId }: { cohortId: string }) {
  const t = useTexts(placesTexts);
  const [isLeaving, setLeaving] = useState(false);
  const { data } = useQuery(myEnrollmentsQuery);
  const own = data?.myEnrollments.find((one) => one.cohortId === cohortId);
  if (!own) return null;
  const leave = OPEN.includes(own.state) ? (
    <Button size="small" onClick={() => setLeaving(true)}>
      {t('my-withdraw')}
    </Button>
  ) : null;
  const words =
    own.waitingPosition !== null
      ? t('my-waiting', { place: own.waitingPosition })
      : own.promotedAt !== null && own.state !== 'WITHDRAWN'
        ? t('my-promoted')
        : null;
  if (words === null && leave === null) return null;
  return (
    <>
      <Notice tone={own.waitingPosition === null ? 'ok' : 'waiting'} action={leave}>
        {words ?? t('my-withdraw-hint')}
      </Notice>
      {isLeaving ? <LeaveDrawer cohortId={cohortId} onClose={() => setLeaving(false)} /> : null}
    </>
  );
}

function LeaveDrawer({ cohortId, onClose }: { cohortId: string; onClose: () => void }) {
  const t = useTexts(placesTexts);
  const [reason, setReason] = useState('');
  const withdraw = useWithdrawMyEnrollment(cohortId, onClose);
  return (
    <DecisionDrawer
      title={t('my-withdraw-title')}
      open
      onClose={onClose}
      submitLabel={t('my-withdraw')}
      action={withdraw}
      onSubmit={() => withdraw.run({ reason })}
    >
      <Notice tone="neutral">{t('my-withdraw-hint')}</Notice>
      <ReasonField label={t('reason')} value={reason} onChange={setReason} rows={3} />
    </DecisionDrawer>
  );
}
