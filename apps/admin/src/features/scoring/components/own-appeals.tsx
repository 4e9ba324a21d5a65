import Button from 'antd/es/button';
import { useState } from 'react';
import { Panel } from '../../../components/panel.js';
import { resultsTexts } from '@tisheng/messages/pages/results.js';
import { formatDate } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyResult } from '../api/my-result.js';
import { AppealForm } from './appeal-form.js';
import { OwnAppeal } from './own-appeal.js';
import styles from './result.module.css';

/** The teacher's appeals, and the way to a new one while there is time. */
export function OwnAppeals({ cohortId, result }: { cohortId: string; result: MyResult }) {
  const t = useTexts(resultsTexts);
  const language = useLanguage();
  const [isWriting, setIsWriting] = useState(false);
  const { appeals, appealOptions } = result;
  const possible = appealOptions.filter((option) => option.possible);
  const until = possible.map((option) => option.until).toSorted()[0];
  return (
    <Panel title={t('appeals')}>
      <div className={styles.stack}>
        {appeals.map((appeal) => (
          <OwnAppeal key={appeal.id} cohortId={cohortId} appeal={appeal} />
        ))}
        {isWriting ? (
          <AppealForm cohortId={cohortId} options={appealOptions} onClose={() => setIsWriting(false)} />
        ) : until ? (
          <>
            <p className={styles.soft}>{t('appeal-until', { date: formatDate(until, language) })}</p>
            <div>
              <Button onClick={() => setIsWriting(true)}>{t('open-appeal')}</Button>
            </div>
          </>
        ) : appeals.length === 0 ? (
          <p className={styles.soft}>{t('no-appeal')}</p>
        ) : null}
      </div>
    </Panel>
  );
}
