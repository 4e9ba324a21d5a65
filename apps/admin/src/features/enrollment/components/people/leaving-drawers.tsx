import { useState } from 'react';
import { peopleTexts } from '@tisheng/messages/pages/people.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Notice } from '../../../../components/notice.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { SelectField } from '../../../../components/select-field.js';
import { TextField } from '../../../../components/text-field.js';
import type { LeavingReason } from '../../../../gql/graphql.js';
import { today } from '../../../../lib/format.js';
import { useTexts } from '../../../../lib/texts.js';
import { useNoteLeaving } from '../../api/people/note-leaving.js';
import { useReturnTeacher } from '../../api/people/return-teacher.js';

const REASONS: readonly LeavingReason[] = ['RETIRED', 'RESIGNED', 'MOVED_OUT_OF_REGION', 'DIED', 'OTHER'];

interface DrawerProps {
  readonly teacher: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Takes a teacher off the roster: why, since when, and what follows. */
export function LeavingDrawer({ teacher, onClose }: DrawerProps) {
  const t = useTexts(peopleTexts);
  const [reason, setReason] = useState<LeavingReason>('RETIRED');
  const [leftOn, setLeftOn] = useState(() => today());
  const [note, setNote] = useState('');
  const leave = useNoteLeaving(onClose);
  return (
    <DecisionDrawer
      title={t('leave-title', { name: teacher.name })}
      open
      onClose={onClose}
      submitLabel={t('leave')}
      action={leave}
      onSubmit={() => leave.run({ teacherId: teacher.id, reason, leftOn, note })}
    >
      <Notice tone="attention">{t('leave-warning')}</Notice>
      <SelectField
        label={t('leaving-reason')}
        value={reason}
        choices={REASONS.map((one) => [one, t(one)])}
        onChange={(one) => (one === '' ? undefined : setReason(one))}
      />
      <TextField label={t('left-on')} type="date" value={leftOn} onChange={setLeftOn} />
      <ReasonField label={t('note')} value={note} onChange={setNote} maxLength={200} rows={2} />
    </DecisionDrawer>
  );
}

/** Takes a leaver back. */
export function ReturnDrawer({ teacher, onClose }: DrawerProps) {
  const t = useTexts(peopleTexts);
  const [reason, setReason] = useState('');
  const back = useReturnTeacher(onClose);
  return (
    <DecisionDrawer
      title={t('return-title', { name: teacher.name })}
      open
      onClose={onClose}
      submitLabel={t('return-teacher')}
      action={back}
      onSubmit={() => back.run({ teacherId: teacher.id, reason })}
    >
      <Notice tone="neutral">{t('return-hint')}</Notice>
      <ReasonField label={t('reason')} value={reason} onChange={setReason} maxLength={200} rows={2} />
    </DecisionDrawer>
  );
}
