import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { useCohort } from '../../../lib/cohort.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useViewer } from '../../../lib/viewer.js';
import { myTestQuery } from '../api/my-test.js';
import { DiagnosisView } from '../components/diagnosis-view.js';
import { NotStored } from './not-stored.js';
import type { TestKind, TestPlace } from './test-question.js';
import { TestRunner } from './test-runner.js';
import { TestStart } from './test-start.js';
import styles from '../components/diagnosis.module.css';

interface TestViewProps {
  readonly kind: TestKind;
  /** Number of the question in the address. */
  readonly question: number | undefined;
  readonly onGo: (number: number | undefined) => void;
  readonly coursesLink: ReactNode;
  readonly skipLink: ReactNode;
  /** What else leads on from the result. */
  readonly furtherLinks: ReactNode;
  /** Above the result: what is to be done next. */
  readonly invitation?: ReactNode;
}

/** The place of the reader's own test in the cohort in use. */
export function useTestPlace(kind: TestKind): TestPlace {
  const { accountId } = useViewer();
  const { id: cohortId } = useCohort();
  return useMemo(() => ({ accountId, cohortId, kind }), [accountId, cohortId, kind]);
}

/** A test from its first page to its result. */
export function TestView({ kind, question, onGo, ...links }: TestViewProps) {
  const t = useTexts(preTestTexts);
  const pick = useBilingual();
  const place = useTestPlace(kind);
  const { displayName } = useViewer();
  const cohort = useCohort();
  const isPre = kind === 'PRE_TEST';
  return (
    <Loaded query={useQuery(myTestQuery(place))}>
      {(shown) => {
        const { myTest } = shown;
        if (myTest.result) {
          return (
            <>
              <PageHeader title={t(isPre ? 'result-title' : 'result-title-post')} />
              <div className={styles.result}>
                <NotStored place={place} questions={myTest.questions} />
                {links.invitation}
                <DiagnosisView
                  result={myTest.result}
                  coursesLink={links.coursesLink}
                  furtherLinks={links.furtherLinks}
                  whose={`${displayName} · ${pick(cohort.programme.title)} · ${pick(cohort.name)}`}
                />
              </div>
            </>
          );
        }
        const total = myTest.questions.length;
        const mayAnswer = myTest.state === 'IN_PROGRESS' && myTest.problems.length === 0 && total > 0;
        return (
          <>
            <PageHeader title={t(isPre ? 'title' : 'title-post')} />
            {question === undefined || !mayAnswer ? (
              <TestStart place={place} test={myTest} onBegin={onGo} coursesLink={links.skipLink} />
            ) : (
              <TestRunner
                key={`${place.cohortId} ${kind}`}
                place={place}
                shown={shown}
                at={Math.min(Math.max(question, 1), total + 1)}
                onGo={onGo}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
