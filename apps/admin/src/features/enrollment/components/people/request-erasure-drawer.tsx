import { useState } from 'react';
import { peopleTexts } from '@tisheng/messages/pages/people.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Notice } from '../../../../components/notice.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { useTexts } from '../../../../lib/texts.js';
import { useRequestErasure } from '../../api/people/request-erasure.js';

/** An office notes that a teacher wishes to be forgotten. */
export function RequestErasureDrawer({
  teacher,
  onClose,
}: {
  readonly teacher: { readonly id: string };
  readonly onClose: () => void;
}) {
  const t = useTexts(peopleTexts);
  const [reason, setReason] = useState('');
  const ask = useRequestErasure(onClose);
  return (
    <DecisionDrawer
      title={t('request-erasure')}
      open
      onClose={onClose}
      submitLabel={t('propose')}
      action={ask}
      onSubmit={() => ask.run({ teacherId: teacher.id, reason })}
    >
      <Notice tone="attention">{t('erasures-lead')}</Notice>
      <ReasonField label={t('reason')} value={reason} onChange={setReason} maxLength={300} rows={3} />
    </DecisionDrawer>
  );
}
