import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { GRADE_LABELS } from '@tisheng/messages/states.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Field, FormColumn } from '../../../components/field.js';
import { Notice } from '../../../components/notice.js';
import { StateTag } from '../../../components/state-tag.js';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { resultsTexts } from '@tisheng/messages/pages/results.js';
import { formatDate } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useEscalateAppeal } from '../api/escalate-appeal.js';
import type { MyAppeal } from '../api/my-result.js';
import { useWithdrawAppeal } from '../api/withdraw-appeal.js';
import styles from './result.module.css';

/** One appeal at one level: where it lies, what was decided, and what the teacher may still do. */
export function OwnAppeal({ cohortId, appeal }: { cohortId: string; appeal: MyAppeal }) {
  const t = useTexts(resultsTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const withdraw = useWithdrawAppeal(cohortId);
  const newGrade = appeal.steps.at(-1)?.newGrade;
  return (
    <article className={styles.appeal}>
      <div className={styles.appealHead}>
        <strong>
          {t(ruleWord(appeal.subject))}
          {appeal.theme === null ? '' : ` · ${t('appeal-theme')} ${appeal.theme}`}
        </strong>
        <StateTag lifecycle="appeal" state={appeal.state} />
        <span className={styles.soft}>
          {t(`level-${ruleWord(appeal.level)}`)}
          {appeal.state === 'OPEN'
            ? ` · ${t('decide-by', { date: formatDate(appeal.decideBy, language) })}`
            : ''}
        </span>
      </div>
      <p className={styles.prose}>{appeal.grounds}</p>
      {appeal.decision ? (
        <Notice tone={appeal.decision === 'UPHELD' ? 'ok' : 'neutral'} title={t('decision')}>
          {newGrade ? `${pick(GRADE_LABELS[ruleWord(newGrade)])} · ` : ''}
          {appeal.decisionReason}
        </Notice>
      ) : null}
      <ActionFeedback action={withdraw} />
      {appeal.state === 'OPEN' ? (
        <div>
          <Button loading={withdraw.isRunning} onClick={() => withdraw.run(appeal.id)}>
            {t('withdraw-appeal')}
          </Button>
        </div>
      ) : null}
      {appeal.state === 'DISMISSED' ? <Escalation cohortId={cohortId} appealId={appeal.id} /> : null}
    </article>
  );
}

/** Whether the next level may still be asked is the server's to say; it gives the day and the reason. */
function Escalation({ cohortId, appealId }: { cohortId: string; appealId: string }) {
  const t = useTexts(resultsTexts);
  const common = useTexts(commonTexts);
  const [open, setOpen] = useState(false);
  const [grounds, setGrounds] = useState('');
  const escalate = useEscalateAppeal(cohortId, () => setOpen(false));
  if (!open) {
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{t('escalate')}</Button>
      </div>
    );
  }
  return (
    <FormColumn onSubmit={() => escalate.run({ appealId, grounds })}>
      <Field label={t('grounds')} hint={t('grounds-hint')}>
        {(attributes) => (
          <Input.TextArea
            {...attributes}
            value={grounds}
            maxLength={2000}
            autoSize={{ minRows: 3, maxRows: 12 }}
            onChange={(event) => setGrounds(event.target.value)}
          />
        )}
      </Field>
      <ActionFeedback action={escalate} />
      <div className={styles.row}>
        <Button type="primary" htmlType="submit" loading={escalate.isRunning}>
          {t('escalate')}
        </Button>
        <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
      </div>
    </FormColumn>
  );
}
