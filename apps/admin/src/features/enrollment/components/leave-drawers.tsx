import { useState } from 'react';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { enrollmentDeskTexts } from '@tisheng/messages/pages/enrollment-desk.js';
import { placesTexts } from '@tisheng/messages/pages/places.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Notice } from '../../../components/notice.js';
import { ReasonField } from '../../../components/reason-field.js';
import { useTexts } from '../../../lib/texts.js';
import type { Enrollment, EnrollmentFilter } from '../api/enrollments.js';
import { useReEnrollTeachers } from '../api/re-enroll-teachers.js';
import { useReturnEnrollments } from '../api/return-enrollments.js';
import { useWithdrawEnrollments } from '../api/withdraw-enrollments.js';

interface LeaveDrawerProps {
  readonly kind: 'withdraw' | 'return';
  readonly cohortId: string;
  readonly enrollmentIds: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Chosen teachers leave the cohort, or go back to their school; the reason stays in the history. */
export function LeaveDrawer({ kind, cohortId, enrollmentIds, onClose, onDone }: LeaveDrawerProps) {
  const t = useTexts(enrollmentDeskTexts);
  const places = useTexts(placesTexts);
  const desk = useTexts(deskTexts);
  const [reason, setReason] = useState('');
  const end = (): void => {
    onDone();
    onClose();
  };
  const withdraw = useWithdrawEnrollments(cohortId, end);
  const giveBack = useReturnEnrollments(cohortId, end);
  const action = kind === 'withdraw' ? withdraw : giveBack;
  const count = enrollmentIds.length;
  return (
    <DecisionDrawer
      title={kind === 'withdraw' ? t('withdraw-title', { count }) : places('return-title', { count })}
      open
      onClose={onClose}
      submitLabel={kind === 'withdraw' ? t('withdraw') : places('return')}
      action={action}
      onSubmit={() => action.run({ enrollmentIds, reason })}
    >
      <Notice tone="attention">
        {kind === 'withdraw' ? t('withdraw-warning') : places('return-warning')}
      </Notice>
      <ReasonField label={desk('reason')} value={reason} onChange={setReason} />
    </DecisionDrawer>
  );
}

interface ReEnrollDrawerProps {
  readonly filter: EnrollmentFilter;
  readonly teacher: Enrollment;
  readonly onClose: () => void;
}

/** Somebody who had withdrawn comes in again. */
export function ReEnrollDrawer({ filter, teacher, onClose }: ReEnrollDrawerProps) {
  const places = useTexts(placesTexts);
  const desk = useTexts(deskTexts);
  const [reason, setReason] = useState('');
  const again = useReEnrollTeachers(filter.cohortId, onClose);
  return (
    <DecisionDrawer
      title={places('re-enroll-title', { name: teacher.name })}
      open
      onClose={onClose}
      submitLabel={places('re-enroll')}
      action={again}
      onSubmit={() => again.run({ unitId: filter.unitId, teacherIds: [teacher.teacherId], reason })}
    >
      <ReasonField label={desk('reason')} value={reason} onChange={setReason} />
    </DecisionDrawer>
  );
}
