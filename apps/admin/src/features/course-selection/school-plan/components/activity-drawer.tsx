import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import { useId, useState } from 'react';
import {
  SCHOOL_ACTIVITY_KINDS,
  SCHOOL_PLAN_LIMITS,
  type SchoolActivityKind,
  type SchoolPlanActivity,
  type SchoolPlanGoal,
} from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { Field, FormColumn } from '../../../../components/field.js';
import { FormDrawer } from '../../../../components/form-drawer.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { SelectField } from '../../../../components/select-field.js';
import { TextField } from '../../../../components/text-field.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { SchoolPlan } from '../api/school-plan.js';
import styles from './school-plan.module.css';

interface ActivityDrawerProps {
  readonly activity: SchoolPlanActivity;
  readonly goals: readonly SchoolPlanGoal[];
  readonly plan: Pick<SchoolPlan, 'themes' | 'firstTrainingDay' | 'lastTrainingDay'>;
  readonly onKeep: (activity: SchoolPlanActivity) => void;
  readonly onClose: () => void;
}

/** One activity, beside the list: all its parts in one column. */
export function ActivityDrawer({ activity, goals, plan, onKeep, onClose }: ActivityDrawerProps) {
  const t = useTexts(schoolPlanTexts);
  const pick = useBilingual();
  const formId = useId();
  const [draft, setDraft] = useState(activity);
  const change = (changes: Partial<SchoolPlanActivity>): void => setDraft({ ...draft, ...changes });
  const days = { min: plan.firstTrainingDay, max: plan.lastTrainingDay };
  return (
    <FormDrawer
      title={t('activity-title')}
      open
      onClose={onClose}
      formId={formId}
      submitLabel={t('keep')}
      isRunning={false}
    >
      <FormColumn id={formId} onSubmit={() => onKeep(draft)}>
        <TextField
          label={t('activity-name')}
          value={draft.title}
          maxLength={SCHOOL_PLAN_LIMITS.title}
          onChange={(title) => change({ title })}
        />
        <SelectField<SchoolActivityKind>
          label={t('kind')}
          value={draft.kind}
          choices={SCHOOL_ACTIVITY_KINDS.map((kind) => [kind, t(`kind-${kind}`)] as const)}
          onChange={(kind) => (kind === '' ? undefined : change({ kind }))}
        />
        <SelectField
          label={t('theme')}
          value={draft.theme === null ? '' : String(draft.theme)}
          none={t('choose-theme')}
          choices={plan.themes.map(
            ({ theme, title }) => [String(theme), t('theme-option', { theme, title: pick(title) })] as const,
          )}
          onChange={(theme) => change({ theme: theme === '' ? null : Number(theme) })}
        />
        <div className={styles.two}>
          <Field label={t('from')}>
            {(attributes) => (
              <Input
                {...attributes}
                {...days}
                type="date"
                value={draft.from}
                onChange={({ target }) =>
                  change({
                    from: target.value,
                    // Most activities take one day.
                    ...(draft.to === '' || draft.to < target.value ? { to: target.value } : {}),
                  })
                }
              />
            )}
          </Field>
          <Field label={t('to')}>
            {(attributes) => (
              <Input
                {...attributes}
                {...days}
                type="date"
                value={draft.to}
                onChange={({ target }) => change({ to: target.value })}
              />
            )}
          </Field>
        </div>
        <Field label={t('hours')} hint={t('hours-hint')}>
          {(attributes) => (
            <InputNumber
              {...attributes}
              min={0.5}
              max={SCHOOL_PLAN_LIMITS.activityHalfHours / 2}
              step={0.5}
              precision={1}
              value={draft.halfHours / 2}
              onChange={(hours) => change({ halfHours: Math.round((hours ?? 0) * 2) })}
            />
          )}
        </Field>
        <TextField
          label={t('leader')}
          hint={t('leader-hint')}
          value={draft.leader}
          maxLength={SCHOOL_PLAN_LIMITS.leader}
          onChange={(leader) => change({ leader })}
        />
        <TextField
          label={t('group')}
          hint={t('group-hint')}
          value={draft.group}
          maxLength={SCHOOL_PLAN_LIMITS.group}
          onChange={(group) => change({ group })}
        />
        <ReasonField
          label={t('result')}
          value={draft.expectedResult}
          rows={2}
          maxLength={SCHOOL_PLAN_LIMITS.expectedResult}
          onChange={(expectedResult) => change({ expectedResult })}
        />
        <fieldset style={{ margin: 0, padding: 0, border: 0 }}>
          <legend style={{ padding: 0, fontWeight: 500 }}>{t('serves')}</legend>
          {goals.length === 0 ? <span className={styles.soft}>{t('no-goals-yet')}</span> : null}
          {goals.map(({ key, words }, at) => (
            <div key={key} style={{ marginTop: 6 }}>
              <Checkbox
                checked={draft.goals.includes(key)}
                onChange={({ target }) =>
                  change({
                    goals: target.checked
                      ? [...draft.goals, key]
                      : draft.goals.filter((other) => other !== key),
                  })
                }
              >
                {t('goal', { number: at + 1 })} {words}
              </Checkbox>
            </div>
          ))}
        </fieldset>
      </FormColumn>
    </FormDrawer>
  );
}
