import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import { kindsBelow, unitMayStandUnder } from '@tisheng/domain-rules/organization/unit-may-stand-under.js';
import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { STAGE_OF_SCHOOLING_LABELS } from '@tisheng/messages/states.js';
import { Field } from '../../../components/field.js';
import { ChoiceFilter } from '../../../components/filters.js';
import type { StageOfSchooling, UnitChangeKind, UnitKind } from '../../../gql/graphql.js';
import { useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { STAGE_NAMES } from '../../../lib/subject.js';
import { useTexts } from '../../../lib/texts.js';
import type { UnitProfile } from '../api/unit-profile.js';
import { UnitPicker } from './unit-picker.js';

/** What has been filled in about a change so far. */
export interface ChangeDraft {
  readonly name: string;
  readonly code: string;
  readonly unitKind: UnitKind | null;
  readonly stages: readonly StageOfSchooling[];
  readonly targetUnitId: string | null;
}

interface ChangeFieldsProps {
  readonly kind: UnitChangeKind;
  readonly unit: UnitProfile['unit'];
  /** The office that decides. */
  readonly officeId: string;
  readonly draft: ChangeDraft;
  readonly onChange: (part: Partial<ChangeDraft>) => void;
}

const enumName = (word: string): UnitKind => word.toUpperCase().replaceAll('-', '_') as UnitKind;

/** Whether everything is filled in that the kind of change needs. */
export function isComplete(kind: UnitChangeKind, draft: ChangeDraft): boolean {
  switch (kind) {
    case 'OPEN':
      return draft.unitKind !== null && draft.name.trim() !== '' && draft.code.trim() !== '';
    case 'RENAME':
      return draft.name.trim() !== '';
    case 'RECODE':
      return draft.code.trim() !== '';
    case 'RESTAGE':
      return draft.stages.length > 0;
    case 'MOVE':
    case 'MERGE':
      return draft.targetUnitId !== null;
    case 'CLOSE':
      return true;
  }
}

/** The fields that one kind of change needs. */
export function ChangeFields({ kind, unit, officeId, draft, onChange }: ChangeFieldsProps) {
  const t = useTexts(organizationTexts);
  const text = (label: string, name: 'name' | 'code', maxLength: number) => (
    <Field label={label}>
      {(attributes) => (
        <Input
          {...attributes}
          value={draft[name]}
          maxLength={maxLength}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  switch (kind) {
    case 'OPEN':
      return (
        <>
          <Field label={t('unit-kind')}>
            {() => (
              <ChoiceFilter<UnitKind>
                label={t('choose-kind')}
                name={t('unit-kind')}
                value={draft.unitKind}
                choices={kindsBelow(ruleWord(unit.kind)).map((word) => [
                  enumName(word),
                  t(`kind-${enumName(word)}`),
                ])}
                onChange={(word) => onChange({ unitKind: word === '' ? null : word, stages: [] })}
              />
            )}
          </Field>
          {text(t('name'), 'name', 60)}
          {text(t('code'), 'code', 20)}
          {draft.unitKind === 'SCHOOL' ? <Stages draft={draft} onChange={onChange} /> : null}
        </>
      );
    case 'RENAME':
      return text(t('new-name'), 'name', 60);
    case 'RECODE':
      return text(t('new-code'), 'code', 20);
    case 'RESTAGE':
      return <Stages draft={draft} onChange={onChange} />;
    case 'MOVE':
      return (
        <UnitPicker
          label={t('move-target')}
          topUnitId={officeId}
          isFitting={(other) =>
            other.id !== unit.id &&
            other.id !== unit.parentId &&
            unitMayStandUnder(ruleWord(unit.kind), ruleWord(other.kind))
          }
          value={draft.targetUnitId}
          onChange={(targetUnitId) => onChange({ targetUnitId })}
        />
      );
    case 'MERGE':
      return (
        <UnitPicker
          label={t('merge-target')}
          topUnitId={officeId}
          isFitting={(other) => other.id !== unit.id && other.kind === unit.kind}
          value={draft.targetUnitId}
          onChange={(targetUnitId) => onChange({ targetUnitId })}
        />
      );
    case 'CLOSE':
      return null;
  }
}

function Stages({ draft, onChange }: Pick<ChangeFieldsProps, 'draft' | 'onChange'>) {
  const t = useTexts(organizationTexts);
  const language = useLanguage();
  return (
    <Field label={t('stages')}>
      {({ id }) => (
        <div id={id}>
          <Checkbox.Group
            value={[...draft.stages]}
            options={STAGE_NAMES.map((stage) => ({
              value: stage,
              label: STAGE_OF_SCHOOLING_LABELS[ruleWord(stage)][language],
            }))}
            onChange={(stages) => onChange({ stages })}
          />
        </div>
      )}
    </Field>
  );
}
