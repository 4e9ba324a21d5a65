import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { workTexts } from '@tisheng/messages/pages/works.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { Notice } from '../../../../components/notice.js';
import { WorkText } from '../../../../components/work-text.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAnswerWorkAuthorship } from '../api/answer-work-authorship.js';
import { worksNamingMeQuery } from '../api/works-naming-me.js';
import styles from './works.module.css';

/** Works on which a teacher is named and has not answered: yes or no by one tap. */
export function NamingNotices({ cohortId, theme }: { cohortId: string; theme?: number }) {
  const t = useTexts(workTexts);
  const works = useQuery(worksNamingMeQuery(cohortId)).data?.worksNamingMe ?? [];
  const answer = useAnswerWorkAuthorship(cohortId);
  const waiting = works.filter(
    (work) => work.consents === null && (theme === undefined || work.theme === theme),
  );
  return (
    <>
      {waiting.map(({ workId, title, ownerName, summary, texts, fileNames, theme: number }) => (
        <Notice key={workId} tone="attention" title={t('named-title')}>
          {t('named-lead', { owner: ownerName, title, theme: number })}
          <details className={styles.look}>
            <summary>{t('look-at-work')}</summary>
            {summary ? <p className={styles.soft}>{summary}</p> : null}
            {texts.map((text) => (
              <WorkText key={text} text={text} />
            ))}
            {fileNames.length > 0 ? (
              <p className={styles.soft}>{t('files-of-work', { names: fileNames.join('、') })}</p>
            ) : null}
          </details>
          <div className={styles.answers}>
            <Button
              type="primary"
              loading={answer.isRunning}
              onClick={() => answer.run({ workId, consents: true })}
            >
              {t('agree')}
            </Button>
            <Button disabled={answer.isRunning} onClick={() => answer.run({ workId, consents: false })}>
              {t('refuse')}
            </Button>
          </div>
        </Notice>
      ))}
      <ActionFeedback action={answer} />
    </>
  );
}
