import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { schoolTexts } from '@tisheng/messages/pages/school.js';
import { TwoColumns, Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { TaskList } from '../../../components/task-list.js';
import { plansToConfirmQuery } from '../../../features/course-selection/api/plans-to-confirm.js';
import { policyPackQuery } from '../../../features/enrollment/api/policy-pack.js';
import { teachersQuery } from '../../../features/enrollment/api/teachers.js';
import { submissionsToReviewQuery } from '../../../features/practice-evidence/api/submissions-to-review.js';
import { appealsQuery } from '../../../features/scoring/api/appeals.js';
import { progressQuery } from '../../../features/supervision/api/progress.js';
import { Funnel } from '../../../features/supervision/components/funnel.js';
import { useCohort } from '../../../lib/cohort.js';
import { formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useCount } from '../../use-count.js';
import { useUnitId } from '../../use-unit-id.js';
import { CohortDates } from '../desk/cohort-dates.js';

/** The school's first page: what needs somebody today, how far its teachers are, what comes next. */
export function SchoolHome() {
  const t = useTexts(deskTexts);
  const language = useLanguage();
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const progress = useQuery(progressQuery(cohortId, unitId));
  const { name, refreshedAt } = progress.data?.progress ?? {};
  return (
    <>
      <PageHeader
        title={name ?? '…'}
        description={refreshedAt ? t('as-of', { time: formatInstant(refreshedAt, language) }) : null}
      />
      <TwoColumns>
        <Stack>
          <Tasks cohortId={cohortId} unitId={unitId} />
          <CohortDates />
        </Stack>
        <Panel title={t('where-we-stand')}>
          <Loaded query={progress}>{({ progress: { counts } }) => <Funnel counts={counts} />}</Loaded>
        </Panel>
      </TwoColumns>
    </>
  );
}

function Tasks({ cohortId, unitId }: { cohortId: string; unitId: string }) {
  const t = useTexts(schoolTexts);
  const desk = useTexts(deskTexts);
  const { data } = useQuery(progressQuery(cohortId, unitId));
  const counts = data?.progress.counts;
  const toPutForward = useCount(
    teachersQuery({ unitId, search: '', stage: null, notInCohortId: cohortId }),
    ({ teachers }) => teachers,
  );
  const plans = useCount(plansToConfirmQuery(cohortId, unitId), ({ plansToConfirm }) => plansToConfirm);
  const works = useCount(
    submissionsToReviewQuery({ cohortId, unitId, state: 'SUBMITTED', theme: null }),
    ({ submissionsToReview }) => submissionsToReview,
  );
  const appeals = useCount(appealsQuery(cohortId, unitId, 'OPEN'), (page) => page.appeals);
  const isRated = useQuery(policyPackQuery(cohortId)).data?.policyPack.schoolRatingRequired ?? false;
  const shortOfHours = counts && counts.confirmed - counts.offlineHoursReached;
  const assessed = data?.progress.completion.counted ?? 0;
  const unrated = counts && Math.max(assessed - counts.rated, 0);
  return (
    <Panel title={desk('needs-me')} flush>
      <TaskList
        tasks={[
          {
            key: 'reviews',
            label: t('task-reviews'),
            count: works,
            link: (line) => <Link to="/school/reviews">{line}</Link>,
          },
          {
            key: 'plans',
            label: t('task-plans'),
            count: plans,
            link: (line) => <Link to="/school/plans">{line}</Link>,
          },
          {
            key: 'put-forward',
            label: t('task-put-forward'),
            count: toPutForward,
            link: (line) => <Link to="/school/put-forward">{line}</Link>,
          },
          {
            key: 'hours',
            label: t('task-hours'),
            count: shortOfHours,
            link: (line) => <Link to="/school/offline-hours">{line}</Link>,
          },
          ...(isRated
            ? [
                {
                  key: 'ratings',
                  label: t('task-ratings'),
                  count: unrated,
                  link: (line: ReactNode) => <Link to="/school/ratings">{line}</Link>,
                },
              ]
            : []),
          {
            key: 'appeals',
            label: t('task-appeals'),
            count: appeals,
            link: (line) => (
              <Link to="/school/appeals" search={{ state: 'OPEN' }}>
                {line}
              </Link>
            ),
          },
        ]}
      />
    </Panel>
  );
}
