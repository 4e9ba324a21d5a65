import Button from 'antd/es/button';
import InputNumber from 'antd/es/input-number';
import { useId, useState } from 'react';
import {
  DAYS_TO_ANSWER,
  MOST_DAYS_TO_ANSWER,
} from '@tisheng/domain-rules/exchange/distortion/may-judge-finding.js';
import { distortionTexts } from '@tisheng/messages/pages/distortion.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { Field, FormColumn } from '../../../../components/field.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { ReasonField } from '../../../../components/reason-field.js';
import type { DistortionFindingState, DistortionVerdict } from '../../../../gql/graphql.js';
import { useTexts } from '../../../../lib/texts.js';
import type { Finding } from '../api/finding-fields.js';
import { useJudgeDistortion } from '../api/judge-distortion.js';
import styles from './distortion.module.css';

const POSSIBLE: Readonly<Record<DistortionFindingState, readonly DistortionVerdict[]>> = {
  OPEN: ['ASK', 'DISMISS', 'STRIKE'],
  ASKED: ['DISMISS', 'STRIKE'],
  ANSWERED: ['ASK', 'DISMISS', 'STRIKE'],
  DISMISSED: [],
  STRUCK: ['RESTORE'],
};
const LABELS = {
  ASK: 'verdict-ask',
  DISMISS: 'verdict-dismiss',
  STRIKE: 'verdict-strike',
  RESTORE: 'verdict-restore',
} as const;
const HINTS = {
  ASK: 'hint-ask',
  DISMISS: 'hint-dismiss',
  STRIKE: 'hint-strike',
  RESTORE: 'hint-restore',
} as const;

interface FindingJudgementProps {
  readonly finding: Finding;
  readonly cohortId: string;
  readonly unitId: string;
}

/** What the office makes of a finding: with the consequences named before it is done. */
export function FindingJudgement({ finding, cohortId, unitId }: FindingJudgementProps) {
  const t = useTexts(distortionTexts);
  const name = useId();
  const judge = useJudgeDistortion();
  const [verdict, setVerdict] = useState<DistortionVerdict | null>(null);
  const [reason, setReason] = useState('');
  const [days, setDays] = useState(DAYS_TO_ANSWER);
  const possible = POSSIBLE[finding.state].filter((word) => finding.allBelow || word === 'ASK');
  if (POSSIBLE[finding.state].length === 0) return null;
  const submit = (): void => {
    if (!verdict) return;
    judge.run({
      cohortId,
      unitId,
      findingId: finding.id,
      verdict,
      reason,
      days: verdict === 'ASK' ? days : null,
    });
  };
  return (
    <Panel title={t('judge')}>
      {finding.allBelow ? null : <Notice tone="neutral">{t('not-all-below')}</Notice>}
      <FormColumn onSubmit={submit}>
        <fieldset className={styles.choices}>
          <legend className="visually-hidden">{t('judge')}</legend>
          {possible.map((word) => (
            <label key={word} className={styles.choice}>
              <input
                type="radio"
                name={name}
                value={word}
                checked={verdict === word}
                onChange={() => setVerdict(word)}
              />
              <span>
                {t(LABELS[word])}
                <small>{t(HINTS[word])}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {verdict === 'ASK' ? (
          <Field label={t('days')}>
            {(attributes) => (
              <InputNumber
                {...attributes}
                className={styles['days-input'] ?? ''}
                min={1}
                max={MOST_DAYS_TO_ANSWER}
                precision={0}
                value={days}
                onChange={(value) => setDays(value ?? DAYS_TO_ANSWER)}
              />
            )}
          </Field>
        ) : null}
        <ReasonField
          label={t(verdict === 'ASK' ? 'question' : 'reason')}
          hint={t('reason-hint')}
          value={reason}
          onChange={setReason}
          rows={3}
        />
        {verdict === 'STRIKE' ? (
          <Notice tone="attention">
            {t('confirm-strike', { records: finding.records, learners: finding.learners })}
          </Notice>
        ) : null}
        <ActionFeedback action={judge} />
        <div>
          <Button
            type="primary"
            danger={verdict === 'STRIKE'}
            htmlType="submit"
            disabled={verdict === null}
            loading={judge.isRunning}
          >
            {t('decide')}
          </Button>
        </div>
      </FormColumn>
    </Panel>
  );
}
