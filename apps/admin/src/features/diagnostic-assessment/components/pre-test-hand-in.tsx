import Button from 'antd/es/button';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Panel } from '../../../components/panel.js';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { useTexts } from '../../../lib/texts.js';
import type { AnswerGiven } from '../api/save-pre-test-answers.js';
import { useSubmitPreTest } from '../api/submit-pre-test.js';
import styles from './pre-test.module.css';

interface HandInProps {
  readonly cohortId: string;
  readonly total: number;
  readonly open: number;
  readonly unsaved: readonly AnswerGiven[];
  readonly onFirstOpen: () => void;
  readonly onSubmitted: () => void;
}

/** The last page of the pre-test: says that nothing can be changed afterwards. */
export function PreTestHandIn({ cohortId, total, open, unsaved, onFirstOpen, onSubmitted }: HandInProps) {
  const t = useTexts(preTestTexts);
  const submit = useSubmitPreTest(cohortId, onSubmitted);
  return (
    <Panel title={t('submit-title')}>
      <div className={styles.introduction}>
        <p>{open > 0 ? t('submit-open', { open }) : t('submit-ready', { total })}</p>
        <ActionFeedback action={submit} />
        <div className={styles.row}>
          {open > 0 ? (
            <Button onClick={onFirstOpen}>{t('first-open')}</Button>
          ) : (
            <Button type="primary" loading={submit.isRunning} onClick={() => submit.run(unsaved)}>
              {t('submit')}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  );
}
