import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleTexts } from '@tisheng/messages/pages/people.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Notice } from '../../../../components/notice.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { SelectField } from '../../../../components/select-field.js';
import { TextField } from '../../../../components/text-field.js';
import { today } from '../../../../lib/format.js';
import { useTexts } from '../../../../lib/texts.js';
import { useProposeTransferIn } from '../../api/people/propose-transfer-in.js';
import { useProposeTransferOut } from '../../api/people/propose-transfer-out.js';
import { schoolsToMoveToQuery } from '../../api/people/schools-to-move-to.js';

/** Proposes that a teacher goes to another school of the region. */
export function TransferOutDrawer({
  teacher,
  onClose,
  onDone,
}: {
  readonly teacher: { readonly id: string; readonly name: string; readonly schoolId: string };
  readonly onClose: () => void;
  readonly onDone: (isAccepted: boolean) => void;
}) {
  const t = useTexts(peopleTexts);
  const [search, setSearch] = useState('');
  const [toSchoolId, setToSchoolId] = useState('');
  const [effectiveOn, setEffectiveOn] = useState(() => today());
  const [note, setNote] = useState('');
  const schools = (useQuery(schoolsToMoveToQuery(search.trim())).data?.schoolsToMoveTo ?? []).filter(
    ({ id }) => id !== teacher.schoolId,
  );
  const chosen = schools.some(({ id }) => id === toSchoolId) ? toSchoolId : (schools[0]?.id ?? '');
  const propose = useProposeTransferOut(onDone);
  const nothing = search.trim() !== '' && schools.length === 0;
  return (
    <DecisionDrawer
      title={t('transfer-title', { name: teacher.name })}
      open
      onClose={onClose}
      submitLabel={t('propose')}
      action={propose}
      onSubmit={() =>
        propose.run({ teacherId: teacher.id, toSchoolId: chosen || teacher.schoolId, effectiveOn, note })
      }
    >
      <Notice tone="neutral">{t('transfer-hint')}</Notice>
      <TextField
        label={t('search-school')}
        value={search}
        onChange={setSearch}
        fault={nothing ? t('no-school-found') : undefined}
      />
      {schools.length > 0 ? (
        <SelectField
          label={t('to-school')}
          value={chosen}
          choices={schools.map(({ id, name, countyName }) => [id, `${name}（${countyName}）`])}
          onChange={setToSchoolId}
        />
      ) : null}
      <TextField label={t('effective-on')} type="date" value={effectiveOn} onChange={setEffectiveOn} />
      <ReasonField label={t('note')} value={note} onChange={setNote} maxLength={200} rows={2} />
    </DecisionDrawer>
  );
}

/** Proposes that a teacher comes from another school, named by name and number. */
export function TransferInDrawer({
  schoolId,
  onClose,
  onDone,
}: {
  readonly schoolId: string;
  readonly onClose: () => void;
  readonly onDone: (isAccepted: boolean) => void;
}) {
  const t = useTexts(peopleTexts);
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [effectiveOn, setEffectiveOn] = useState(() => today());
  const [note, setNote] = useState('');
  const propose = useProposeTransferIn(onDone);
  return (
    <DecisionDrawer
      title={t('transfer-in-title')}
      open
      onClose={onClose}
      submitLabel={t('propose')}
      action={propose}
      onSubmit={() => propose.run({ schoolId, name, number, effectiveOn, note })}
    >
      <Notice tone="neutral">{t('transfer-in-hint')}</Notice>
      <TextField label={t('name')} value={name} onChange={setName} />
      <TextField label={t('number')} value={number} onChange={setNumber} />
      <TextField label={t('effective-on')} type="date" value={effectiveOn} onChange={setEffectiveOn} />
      <ReasonField label={t('note')} value={note} onChange={setNote} maxLength={200} rows={2} />
    </DecisionDrawer>
  );
}
