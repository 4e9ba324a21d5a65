import { useQuery } from '@tanstack/react-query';
import { recognitionTexts } from '@tisheng/messages/pages/recognition.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { myRecognitionQuery } from '../../../features/recognition/api/my-recognition.js';
import { MyRecognition } from '../../../features/recognition/components/my-recognition.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';

/** The teacher's claims for earlier training. */
export function MyRecognitionPage() {
  const t = useTexts(recognitionTexts);
  const { id: cohortId } = useCohort();
  return (
    <>
      <PageHeader title={t('title')} description={t('my-lead')} />
      <Loaded query={useQuery(myRecognitionQuery(cohortId))}>
        {({ myRecognition }) => <MyRecognition cohortId={cohortId} offer={myRecognition} />}
      </Loaded>
    </>
  );
}
