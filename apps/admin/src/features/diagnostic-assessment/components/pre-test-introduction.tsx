import Button from 'antd/es/button';
import { Panel } from '../../../components/panel.js';
import { ProblemList } from '../../../components/problem-list.js';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyPreTest } from '../api/my-pre-test.js';
import styles from './pre-test.module.css';

/** What the teacher should know before beginning, and how far they have come. */
export function PreTestIntroduction({ preTest, onBegin }: { preTest: MyPreTest; onBegin: () => void }) {
  const t = useTexts(preTestTexts);
  const pick = useBilingual();
  const { instrument, answers, problems, state } = preTest;
  const total = instrument.questions.length;
  return (
    <Panel title={pick(instrument.title)}>
      <div className={styles.introduction}>
        <p>{pick(instrument.introduction)}</p>
        <ul>
          <li>{t('questions-count', { count: total })}</li>
          <li>{t('no-right-answers')}</li>
          <li>{t('saved-as-you-go')}</li>
        </ul>
        <ProblemList problems={problems} />
        <div className={styles.row}>
          <Button type="primary" disabled={problems.length > 0} onClick={onBegin}>
            {state === 'IN_PROGRESS' ? t('continue') : t('begin')}
          </Button>
          {state === 'IN_PROGRESS' ? (
            <span className={styles.soft}>{t('answered-so-far', { answered: answers.length, total })}</span>
          ) : null}
        </div>
      </div>
    </Panel>
  );
}
