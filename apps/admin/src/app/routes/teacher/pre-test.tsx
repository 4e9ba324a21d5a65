import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { myPreTestQuery } from '../../../features/diagnostic-assessment/api/my-pre-test.js';
import { DiagnosisView } from '../../../features/diagnostic-assessment/components/diagnosis-view.js';
import { PreTestIntroduction } from '../../../features/diagnostic-assessment/components/pre-test-introduction.js';
import { PreTestRunner } from '../../../features/diagnostic-assessment/components/pre-test-runner.js';
import { LinkButton } from '../../../components/link-button.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';

const route = getRouteApi('/signed-in/teacher/pre-test');

/** The pre-test while it is taken, its result afterwards. The address holds the question. */
export function PreTestPage() {
  const t = useTexts(preTestTexts);
  const { id: cohortId } = useCohort();
  const { question } = route.useSearch();
  const navigate = useNavigate();
  const go = (number: number | undefined): void =>
    void navigate({ to: '/teacher/pre-test', search: number === undefined ? {} : { question: number } });
  return (
    <Loaded query={useQuery(myPreTestQuery(cohortId))}>
      {({ myPreTest }) => {
        if (myPreTest.result) {
          return (
            <>
              <PageHeader title={t('result-title')} />
              <DiagnosisView
                result={myPreTest.result}
                coursesLink={
                  <Link to="/teacher/courses">
                    <LinkButton primary>{t('see-courses')}</LinkButton>
                  </Link>
                }
              />
            </>
          );
        }
        const total = myPreTest.instrument.questions.length;
        const begin = Math.min(myPreTest.answers.length + 1, total + 1);
        return (
          <>
            <PageHeader title={t('title')} />
            {question === undefined || myPreTest.problems.length > 0 ? (
              <PreTestIntroduction preTest={myPreTest} onBegin={() => go(begin)} />
            ) : (
              <PreTestRunner
                cohortId={cohortId}
                preTest={myPreTest}
                at={Math.min(Math.max(question, 1), total + 1)}
                onGo={go}
                onSubmitted={() => go(undefined)}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
