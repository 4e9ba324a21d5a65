import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { myProgressQuery, type MyProgress } from '../../../features/scoring/api/my-progress.js';
import { NextStepCard } from '../../../features/scoring/components/next-step-card.js';
import { ProgressBars } from '../../../features/scoring/components/progress-bars.js';
import { RequirementList } from '../../../features/scoring/components/requirement-list.js';
import { NEXT_STEP_TEXTS } from '@tisheng/messages/learner-steps.js';
import { myCertificatesQuery } from '../../../features/certification/api/my-certificates.js';
import { LinkButton } from '../../../components/link-button.js';
import { LifeLine } from '../../../components/life-line.js';
import { Loaded } from '../../../components/loaded.js';
import { Panel } from '../../../components/panel.js';
import { GradeTag, StateTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { teacherHomeTexts } from '@tisheng/messages/pages/teacher-home.js';
import { assertNever } from '../../../lib/assert-never.js';
import { useCohort, type CohortInUse } from '../../../lib/cohort.js';
import { formatDate } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { usePageTitle } from '../../../lib/use-page-title.js';
import { useViewer } from '../../../lib/viewer.js';
import styles from './home.module.css';
import { lifeLineOf } from './life-line-of.js';
import { NextStepAction, RegisterButton } from './next-step-action.js';

// Only few teachers wait or may still leave: what that takes is loaded beside the page.
const MyPlace = lazy(async () => {
  const { MyPlace: component } = await import('../../../features/enrollment/components/my-place.js');
  return { default: component };
});

/** Few teachers are asked whether their plan may be shown to colleagues. */
const WorkshopPanel = lazy(async () => ({
  default: (await import('./workshop-panel.js')).WorkshopPanel,
}));
const ConsentNotice = lazy(async () => ({
  default: (await import('../../../features/course-selection/shared-plans/components/consent-card.js'))
    .ConsentNotice,
}));

/** Only while works of colleagues wait to be reviewed. */
const ReviewsWaiting = lazy(async () => ({
  default: (await import('../../../features/practice-evidence/peer-review/components/reviews-waiting.js'))
    .ReviewsWaiting,
}));

/** Words about the obligation may come after the first page. */
const OwnObligation = lazy(async () => ({
  default: (await import('../../../features/enrollment/components/people/own-obligation.js')).OwnObligation,
}));
const OwnObligationNotice = lazy(async () => ({
  default: (await import('../../../features/enrollment/components/people/own-obligation.js'))
    .OwnObligationNotice,
}));

/** Only for the few weeks in which the post-test is open. */
const PostTestInvitation = lazy(async () => ({
  default: (await import('../../../features/diagnostic-assessment/components/post-test-invitation.js'))
    .PostTestInvitation,
}));

/** What needs the teacher today, where they stand, what comes next. */
export function TeacherHome() {
  const t = useTexts(teacherHomeTexts);
  const s = useTexts(shellTexts);
  const cohort = useCohort();
  const { displayName } = useViewer();
  usePageTitle(`${t('title')} · ${s('product')}`);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('greeting', { name: displayName })}</h1>
      <Loaded query={useQuery(myProgressQuery(cohort.id))}>
        {({ myProgress }) =>
          myProgress ? <Standing progress={myProgress} cohortId={cohort.id} /> : <NoPlace cohort={cohort} />
        }
      </Loaded>
    </div>
  );
}

/** Certificates are issued after scoring has said its last word; the step that follows is known here alone. */
const PRINT = {
  code: 'print-certificate',
  zh: NEXT_STEP_TEXTS['print-certificate'].zh({}),
  en: NEXT_STEP_TEXTS['print-certificate'].en({}),
  deadline: null,
  overdue: false,
} as const;

function Standing({ progress, cohortId }: { progress: MyProgress; cohortId: string }) {
  const t = useTexts(teacherHomeTexts);
  const certificates = useQuery(myCertificatesQuery);
  const own =
    certificates.data?.myCertificates.certificates.filter((held) => held.cohortId === cohortId) ?? [];
  const isCertified = own.some(({ state }) => state === 'ISSUED');
  const step = isCertified ? { ...progress.nextStep, ...PRINT } : progress.nextStep;
  return (
    <>
      <Suspense>
        <OwnObligationNotice cohortId={cohortId} />
      </Suspense>
      <Suspense fallback={null}>
        <MyPlace cohortId={cohortId} />
      </Suspense>
      <Suspense>
        <ConsentNotice
          cohortId={cohortId}
          link={
            <Link to="/teacher/colleagues-plans">
              <LinkButton>{t('answer-recommendation')}</LinkButton>
            </Link>
          }
        />
      </Suspense>
      <Suspense>
        <ReviewsWaiting
          cohortId={cohortId}
          renderLink={(label) => <Link to="/teacher/practice/reviews">{label}</Link>}
          isReminderOnly
        />
      </Suspense>
      <NextStepCard step={step} action={<NextStepAction step={step} cohortId={cohortId} />} />
      {progress.lifecycle.some(({ lifecycle, done }) => lifecycle === 'pre-test' && done) ? (
        <Suspense>
          <PostTestInvitation postTestLink={<Link to="/teacher/post-test">{t('go-post-test')}</Link>} />
        </Suspense>
      ) : null}
      <Panel>
        <LifeLine label={t('life-line')} stages={lifeLineOf(progress, isCertified, t)} />
      </Panel>
      {progress.comprehensiveGrade ? (
        <Panel>
          <div className={styles.outcome}>
            <span>
              <strong>{t('result')}</strong> <GradeTag grade={progress.comprehensiveGrade} />{' '}
              {progress.comprehensiveState === 'REVOKED' ? (
                <StateTag lifecycle="comprehensive-result" state="revoked" />
              ) : null}
            </span>
            <span>
              <Link to="/teacher/result">{t('to-result')}</Link>
              {own.length > 0 ? (
                <>
                  {' · '}
                  <Link to="/teacher/me">{t('to-certificate')}</Link>
                </>
              ) : null}
            </span>
          </div>
        </Panel>
      ) : null}
      <Suspense>
        <OwnObligation cohortId={cohortId} />
      </Suspense>
      <Panel title={t('reached')}>
        <ProgressBars progress={progress} renderLink={(of, bar) => <BarLink key={of} of={of} bar={bar} />} />
      </Panel>
      <Suspense>
        <WorkshopPanel cohortId={cohortId} />
      </Suspense>
      <Panel title={t('missing-list')}>
        <RequirementList
          requirements={progress.requirements}
          renderLink={(requirement, words) => (
            <RequirementLink code={requirement.code} subject={requirement.subject} words={words} />
          )}
        />
      </Panel>
    </>
  );
}

/** Each bar opens the list behind it. */
function BarLink({ of, bar }: { of: 'online' | 'offline' | 'points'; bar: ReactNode }) {
  switch (of) {
    case 'online':
      return (
        <Link to="/teacher/courses" search={{ view: 'plan' }}>
          {bar}
        </Link>
      );
    case 'offline':
      return <Link to="/teacher/practice">{bar}</Link>;
    case 'points':
      return <Link to="/teacher/result">{bar}</Link>;
    default:
      return assertNever(of);
  }
}

function RequirementLink({ code, subject, words }: { code: string; subject: string | null; words: string }) {
  if (code === 'theme' && subject !== null) {
    return (
      <Link to="/teacher/practice/$theme" params={{ theme: subject }}>
        {words}
      </Link>
    );
  }
  if (code === 'pre-test') return <Link to="/teacher/pre-test">{words}</Link>;
  if (code === 'plan') return <Link to="/teacher/courses">{words}</Link>;
  if (code === 'offline-hours') return <Link to="/teacher/practice">{words}</Link>;
  if (code === 'institution-score') return <Link to="/teacher/result">{words}</Link>;
  return words;
}

function NoPlace({ cohort }: { cohort: CohortInUse }) {
  const t = useTexts(teacherHomeTexts);
  const language = useLanguage();
  const isOpen = cohort.state === 'enrolling';
  return (
    <EmptyState
      title={t('no-place')}
      hint={
        isOpen
          ? t('no-place-open', { date: formatDate(cohort.enrollment.to, language) })
          : t('no-place-closed')
      }
      action={isOpen ? <RegisterButton cohortId={cohort.id} /> : undefined}
    />
  );
}
