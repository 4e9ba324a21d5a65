import { useState } from 'react';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { enrollmentDeskTexts } from '@tisheng/messages/pages/enrollment-desk.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Facts } from '../../../components/facts.js';
import { Notice } from '../../../components/notice.js';
import { ReasonField } from '../../../components/reason-field.js';
import { useTexts } from '../../../lib/texts.js';
import type { Teacher } from '../api/teachers.js';
import { useUnmaskIdNumber } from '../api/unmask-id-number.js';

/** Shows one teacher's whole ID number for a stated purpose; gone when the drawer is closed. */
export function UnmaskDrawer({
  teacher,
  onClose,
}: {
  teacher: Pick<Teacher, 'id' | 'name'>;
  onClose: () => void;
}) {
  const t = useTexts(enrollmentDeskTexts);
  const desk = useTexts(deskTexts);
  const [purpose, setPurpose] = useState('');
  const [tried, setTried] = useState(false);
  const unmask = useUnmaskIdNumber();
  const submit = (): void => {
    setTried(true);
    if (purpose.trim() !== '') unmask.run({ teacherId: teacher.id, reason: purpose.trim() });
  };
  return (
    <DecisionDrawer
      title={t('unmask-title', { name: teacher.name })}
      open
      onClose={onClose}
      submitLabel={t('unmask-submit')}
      action={unmask}
      onSubmit={submit}
    >
      <Notice tone="attention">{t('unmask-warning')}</Notice>
      <ReasonField
        label={t('purpose')}
        hint={t('purpose-hint')}
        value={purpose}
        onChange={setPurpose}
        fault={tried && purpose.trim() === '' ? desk('reason-missing') : undefined}
        maxLength={200}
        rows={2}
      />
      {unmask.value ? (
        <Facts
          entries={[
            [
              t('id-number'),
              <strong className="tabular" key="number">
                {unmask.value.idNumber}
              </strong>,
            ],
          ]}
        />
      ) : null}
    </DecisionDrawer>
  );
}
