import InputNumber from 'antd/es/input-number';
import { OBJECTION_DAYS } from '@tisheng/domain-rules/practice-evidence/awards/may-open-award-round.js';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { Field } from '../../../../components/field.js';
import { TextField } from '../../../../components/text-field.js';
import type { AwardCalendarInput } from '../../../../gql/graphql.js';
import { useTexts } from '../../../../lib/texts.js';
import styles from './awards.module.css';

interface CalendarFieldsProps {
  readonly value: AwardCalendarInput;
  readonly onChange: (value: AwardCalendarInput) => void;
}

/** The days of a round. */
export function CalendarFields({ value, onChange }: CalendarFieldsProps) {
  const t = useTexts(awardTexts);
  const day = (key: 'nominateFrom' | 'nominateUntil' | 'judgeUntil', label: string) => (
    <TextField
      label={label}
      type="date"
      value={value[key]}
      onChange={(chosen) => onChange({ ...value, [key]: chosen })}
    />
  );
  return (
    <div className={styles.days}>
      {day('nominateFrom', t('nominate-from'))}
      {day('nominateUntil', t('nominate-until'))}
      {day('judgeUntil', t('judge-until'))}
      <Field label={t('objection-days')} hint={t('objection-days-hint')}>
        {(attributes) => (
          <InputNumber
            {...attributes}
            value={value.objectionDays}
            min={OBJECTION_DAYS.least}
            max={OBJECTION_DAYS.most}
            precision={0}
            onChange={(days) => onChange({ ...value, objectionDays: days ?? OBJECTION_DAYS.least })}
          />
        )}
      </Field>
    </div>
  );
}
