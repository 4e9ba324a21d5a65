import { useQuery } from '@tanstack/react-query';
import Input from 'antd/es/input';
import { useState } from 'react';
import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Field } from '../../../components/field.js';
import { Figures } from '../../../components/figures.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { ProblemList } from '../../../components/problem-list.js';
import { ReasonField } from '../../../components/reason-field.js';
import type { UnitChangeKind } from '../../../gql/graphql.js';
import { today } from '../../../lib/format.js';
import { useTexts } from '../../../lib/texts.js';
import { useDecideUnitChange } from '../api/decide-unit-change.js';
import { unitChangePreviewQuery, type UnitChangeInput } from '../api/unit-change-preview.js';
import type { UnitProfile } from '../api/unit-profile.js';
import { ChangeFields, isComplete, type ChangeDraft } from './change-unit-fields.js';

interface ChangeUnitDrawerProps {
  readonly kind: UnitChangeKind;
  readonly profile: UnitProfile;
  /** The office that decides. */
  readonly officeId: string;
  readonly onClose: () => void;
  readonly onDone: (applied: boolean) => void;
}

/** Decides a change of a unit: what, from when, why; with everything that it would touch. */
export function ChangeUnitDrawer({ kind, profile, officeId, onClose, onDone }: ChangeUnitDrawerProps) {
  const t = useTexts(organizationTexts);
  const { unit } = profile;
  const [draft, setDraft] = useState<ChangeDraft>({
    name: kind === 'RENAME' ? unit.name : '',
    code: kind === 'RECODE' ? unit.code : '',
    unitKind: null,
    stages: kind === 'RESTAGE' ? profile.stages : [],
    targetUnitId: null,
  });
  const [effectiveOn, setEffectiveOn] = useState(today());
  const [reason, setReason] = useState('');
  const [documentNo, setDocumentNo] = useState('');
  const decide = useDecideUnitChange(onDone);
  const input: UnitChangeInput = {
    unitId: unit.id,
    kind,
    effectiveOn,
    targetUnitId: draft.targetUnitId,
    name: draft.name || null,
    code: draft.code || null,
    unitKind: draft.unitKind,
    stages: draft.stages,
  };
  return (
    <DecisionDrawer
      title={t('change-title', { name: unit.name, verb: t(`do-${kind}`) })}
      open
      onClose={onClose}
      submitLabel={t(`do-${kind}`)}
      action={decide}
      onSubmit={() => decide.run({ ...input, reason, documentNo })}
    >
      <ChangeFields
        kind={kind}
        unit={unit}
        officeId={officeId}
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      <Field label={t('effective-on')} hint={t('effective-hint')}>
        {(attributes) => (
          <Input
            {...attributes}
            type="date"
            value={effectiveOn}
            onChange={(event) => setEffectiveOn(event.target.value)}
          />
        )}
      </Field>
      <ReasonField label={t('change-reason')} value={reason} onChange={setReason} rows={2} />
      <Field label={t('document-no')}>
        {(attributes) => (
          <Input
            {...attributes}
            value={documentNo}
            maxLength={60}
            onChange={(event) => setDocumentNo(event.target.value)}
          />
        )}
      </Field>
      <Consequences input={input} isReady={isComplete(kind, draft) && effectiveOn !== ''} />
    </DecisionDrawer>
  );
}

function Consequences({ input, isReady }: { input: UnitChangeInput; isReady: boolean }) {
  const t = useTexts(organizationTexts);
  const query = useQuery({ ...unitChangePreviewQuery(input), enabled: isReady });
  if (!isReady) return <Notice tone="neutral">{t('fill-in-first')}</Notice>;
  return (
    <Loaded query={query}>
      {({ unitChangePreview: preview }) => (
        <Stack>
          <Notice
            tone="neutral"
            title={t('consequences')}
            // Told again when the form changes.
            live
          >
            {preview.appliesAtOnce ? t('preview-at-once') : t('preview-waits')}
          </Notice>
          <Figures
            figures={[
              { label: t('touch-units'), value: preview.units },
              { label: t('schools'), value: preview.schools },
              { label: t('teachers'), value: preview.teachers },
              { label: t('open-enrollments'), value: preview.openEnrollments },
              { label: t('touch-accounts'), value: preview.accounts },
              {
                label: t('touch-pending'),
                value: preview.pendingChanges,
                isWrong: preview.pendingChanges > 0,
              },
            ]}
          />
          <ProblemList problems={preview.problems} />
        </Stack>
      )}
    </Loaded>
  );
}
