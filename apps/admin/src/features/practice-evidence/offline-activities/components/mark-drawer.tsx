import { useState } from 'react';
import { MAX_MARK_REASON } from '@tisheng/domain-rules/practice-evidence/offline-activities/may-attend.js';
import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { SelectField } from '../../../../components/select-field.js';
import { TextField } from '../../../../components/text-field.js';
import { useTexts } from '../../../../lib/texts.js';
import type { Activity } from '../api/activity-fields.js';
import { useMarkAttendance } from '../api/mark-attendance.js';
import { dayOf, instantOf, timeOf } from './activity-times.js';

interface MarkDrawerProps {
  readonly activity: Activity;
  readonly enrollmentIds: readonly string[];
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onMarked: () => void;
}

type Mark = 'present' | 'late' | 'early' | 'absent';

/** Notes by hand that somebody was there, late, gone early or absent, and why it is noted by hand. */
export function MarkDrawer({ activity, enrollmentIds, open, onClose, onMarked }: MarkDrawerProps) {
  const t = useTexts(activityTexts);
  const [as, setAs] = useState<Mark>('present');
  const [time, setTime] = useState(timeOf(activity.startsAt));
  const [reason, setReason] = useState('');
  const mark = useMarkAttendance(() => {
    onMarked();
    onClose();
  });
  const at = instantOf(dayOf(activity.startsAt), time);
  const submit = (): void =>
    mark.run({
      activityId: activity.id,
      reason,
      marks: enrollmentIds.map((enrollmentId) => ({
        enrollmentId,
        present: as !== 'absent',
        cameAt: as === 'late' ? at : as === 'absent' ? null : activity.startsAt,
        leftAt: as === 'early' ? at : null,
      })),
    });
  return (
    <DecisionDrawer
      title={t('mark-title', { count: enrollmentIds.length })}
      open={open}
      onClose={onClose}
      submitLabel={t('mark-submit')}
      action={mark}
      onSubmit={submit}
    >
      <SelectField
        label={t('mark-as')}
        value={as}
        choices={[
          ['present', t('mark-present')],
          ['late', t('mark-late')],
          ['early', t('mark-early')],
          ['absent', t('mark-absent')],
        ]}
        onChange={(value) => setAs(value || 'present')}
      />
      {as === 'late' || as === 'early' ? (
        <TextField
          label={as === 'late' ? t('came-at') : t('left-at')}
          type="time"
          value={time}
          onChange={setTime}
        />
      ) : null}
      <TextField
        label={t('reason')}
        hint={t('mark-reason-hint')}
        value={reason}
        maxLength={MAX_MARK_REASON}
        onChange={setReason}
      />
    </DecisionDrawer>
  );
}
