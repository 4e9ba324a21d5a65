import DeleteOutlined from '@ant-design/icons/es/icons/DeleteOutlined';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import {
  SCHOOL_PLAN_LIMITS,
  type SchoolPlanGoal,
} from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { aimWords } from '@tisheng/messages/problems/school-plans.js';
import { Field } from '../../../../components/field.js';
import { Panel } from '../../../../components/panel.js';
import { SelectField } from '../../../../components/select-field.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { SchoolPlan } from '../api/school-plan.js';
import { newKey } from '../plan-content.js';
import styles from './school-plan.module.css';

interface GoalsEditorProps {
  readonly goals: readonly SchoolPlanGoal[];
  readonly aims: SchoolPlan['diagnosis']['aims'];
  readonly onChange: (goals: readonly SchoolPlanGoal[]) => void;
}

/** The goals, each with the weakness of the school's diagnosis that it works on. */
export function GoalsEditor({ goals, aims, onChange }: GoalsEditorProps) {
  const t = useTexts(schoolPlanTexts);
  const pick = useBilingual();
  const change = (key: string, changes: Partial<SchoolPlanGoal>): void =>
    onChange(goals.map((goal) => (goal.key === key ? { ...goal, ...changes } : goal)));
  return (
    <Panel title={t('goals')} extra={t('goals-hint')}>
      <ol className={styles.list}>
        {goals.map(({ key, words, aim }, at) => (
          <li key={key} className={styles.goal}>
            <div className={styles.goalHead}>
              <strong>{t('goal', { number: at + 1 })}</strong>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={`${t('remove')} ${t('goal', { number: at + 1 })}`}
                onClick={() => onChange(goals.filter((goal) => goal.key !== key))}
              />
            </div>
            <div className={styles.goalFields}>
              <Field label={t('goal-words')}>
                {(attributes) => (
                  <Input.TextArea
                    {...attributes}
                    value={words}
                    autoSize={{ minRows: 1, maxRows: 4 }}
                    maxLength={SCHOOL_PLAN_LIMITS.words}
                    onChange={(event) => change(key, { words: event.target.value })}
                  />
                )}
              </Field>
              <SelectField
                label={t('goal-aim')}
                value={aim}
                none={t('choose-aim')}
                choices={choicesOf(aims, aim, pick)}
                onChange={(code) => change(key, { aim: code })}
              />
            </div>
          </li>
        ))}
      </ol>
      {goals.length < SCHOOL_PLAN_LIMITS.goals ? (
        <Button
          style={{ marginTop: goals.length > 0 ? 12 : 0 }}
          onClick={() => onChange([...goals, { key: newKey('g'), words: '', aim: '' }])}
        >
          {t('add-goal')}
        </Button>
      ) : null}
    </Panel>
  );
}

/** What a goal aimed at before stays in the list, though the school is no longer weak there; the check tells. */
function choicesOf(
  aims: SchoolPlan['diagnosis']['aims'],
  aim: string,
  pick: ReturnType<typeof useBilingual>,
): (readonly [string, string])[] {
  const choices = aims.map(({ code, name }) => [code, pick(name)] as const);
  return aim === '' || aims.some(({ code }) => code === aim)
    ? choices
    : [...choices, [aim, pick(aimWords(aim))]];
}
