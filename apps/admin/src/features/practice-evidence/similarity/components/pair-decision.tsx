import Button from 'antd/es/button';
import { useId, useState } from 'react';
import { similarWorksTexts } from '@tisheng/messages/pages/similar-works.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { FormColumn } from '../../../../components/field.js';
import { Panel } from '../../../../components/panel.js';
import { ReasonField } from '../../../../components/reason-field.js';
import type { SimilarityVerdict } from '../../../../gql/graphql.js';
import { useTexts } from '../../../../lib/texts.js';
import { useDecideSimilarPair } from '../api/decide-similar-pair.js';
import type { SimilarPair } from '../api/similar-pair-fields.js';
import styles from './similar-works.module.css';
import { VERDICTS } from './verdict-tag.js';

interface PairDecisionProps {
  readonly pair: SimilarPair;
  readonly cohortId: string;
  readonly unitId: string;
}

/** What a person finds: one of three, for a copy which of the two, and why. */
export function PairDecision({ pair, cohortId, unitId }: PairDecisionProps) {
  const t = useTexts(similarWorksTexts);
  const name = useId();
  const decide = useDecideSimilarPair();
  const [verdict, setVerdict] = useState<SimilarityVerdict | null>(null);
  const accusable = [pair.earlier, pair.later].filter(({ isOwn }) => isOwn);
  const [copied, setCopied] = useState(
    accusable.find(({ submissionId }) => submissionId === pair.later.submissionId)?.submissionId ??
      accusable[0]?.submissionId ??
      '',
  );
  const [reason, setReason] = useState('');
  const submit = (): void => {
    if (!verdict) return;
    decide.run({
      cohortId,
      unitId,
      pairId: pair.id,
      verdict,
      copiedSubmissionId: verdict === 'COPIED' ? copied : null,
      reason,
    });
  };
  return (
    <Panel title={t(pair.verdict === null ? 'decision' : 'decide-again')}>
      <FormColumn onSubmit={submit}>
        <fieldset className={styles.choices}>
          <legend className="visually-hidden">{t('decision')}</legend>
          {(Object.keys(VERDICTS) as SimilarityVerdict[]).map((word) => (
            <label key={word} className={styles.choice}>
              <input
                type="radio"
                name={name}
                value={word}
                checked={verdict === word}
                onChange={() => setVerdict(word)}
              />
              <span>
                {t(VERDICTS[word].label)}
                <small>{t(VERDICTS[word].hint)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {verdict === 'COPIED' ? (
          <fieldset className={styles.choices}>
            <legend>{t('which-copied')}</legend>
            {accusable.map(({ submissionId, teacherName, schoolName }) => (
              <label key={submissionId} className={styles.choice}>
                <input
                  type="radio"
                  name={`${name}-copied`}
                  value={submissionId}
                  checked={copied === submissionId}
                  onChange={() => setCopied(submissionId)}
                />
                <span>
                  {t(submissionId === pair.earlier.submissionId ? 'earlier' : 'later')} · {teacherName}
                  <small>{schoolName}</small>
                </span>
              </label>
            ))}
          </fieldset>
        ) : null}
        <ReasonField
          label={t('reason')}
          hint={t('reason-hint')}
          value={reason}
          onChange={setReason}
          rows={3}
        />
        <p className={styles.soft}>{t('decision-effect')}</p>
        <ActionFeedback action={decide} />
        <div>
          <Button type="primary" htmlType="submit" disabled={verdict === null} loading={decide.isRunning}>
            {t('decide')}
          </Button>
        </div>
      </FormColumn>
    </Panel>
  );
}
