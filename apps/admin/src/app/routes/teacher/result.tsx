import { useQuery } from '@tanstack/react-query';
import { myResultQuery } from '../../../features/scoring/api/my-result.js';
import { StruckRecords } from '../../../features/exchange/distortion/components/struck-records.js';
import { RecognizedHoursNote } from '../../../features/recognition/components/my-recognition.js';
import { OwnAppeals } from '../../../features/scoring/components/own-appeals.js';
import { ScoreExplained } from '../../../features/scoring/components/score-explained.js';
import { ThreeResults } from '../../../features/scoring/components/three-results.js';
import styles from '../../../features/scoring/components/result.module.css';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { PageHeader } from '../../../components/page-header.js';
import { EmptyState } from '../../../components/states.js';
import { resultsTexts } from '@tisheng/messages/pages/results.js';
import { useCohort } from '../../../lib/cohort.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';

/** What the teacher was told, why it is so, and what can be done about it. */
export function ResultPage() {
  const t = useTexts(resultsTexts);
  const pick = useBilingual();
  const { id } = useCohort();
  return (
    <>
      <PageHeader title={t('title')} />
      <Loaded query={useQuery(myResultQuery(id))}>
        {({ myResult }) =>
          myResult ? (
            <div className={styles.stack}>
              <ThreeResults result={myResult} />
              {myResult.comprehensive ? (
                <Notice tone="neutral" title={t('how-comprehensive')}>
                  {pick(myResult.comprehensive)}
                </Notice>
              ) : null}
              <StruckRecords cohortId={id} />
              <ScoreExplained institution={myResult.institution} />
              <RecognizedHoursNote cohortId={id} />
              <OwnAppeals cohortId={id} result={myResult} />
            </div>
          ) : (
            <EmptyState title={t('no-score')} hint={t('no-score-hint')} />
          )
        }
      </Loaded>
    </>
  );
}
