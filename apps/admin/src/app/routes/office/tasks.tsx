import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { officeTexts } from '@tisheng/messages/pages/office.js';
import { Panel } from '../../../components/panel.js';
import { TaskList } from '../../../components/task-list.js';
import { certificatesQuery } from '../../../features/certification/api/certificates.js';
import { completionReviewQuery } from '../../../features/certification/completion-review/api/completion-review.js';
import { massDecisionsQuery } from '../../../features/certification/mass-decisions/api/mass-decisions.js';
import { enrollmentsQuery } from '../../../features/enrollment/api/enrollments.js';
import { institutionChangesQuery } from '../../../features/enrollment/api/institution-changes.js';
import { institutionChoicesQuery } from '../../../features/enrollment/api/institution-choices.js';
import { duplicatePairsQuery } from '../../../features/enrollment/api/people/duplicate-pairs.js';
import { obligationChangesQuery } from '../../../features/enrollment/api/people/obligation-changes.js';
import { exchangeBoardQuery } from '../../../features/exchange/api/exchange-board.js';
import { recognitionClaimsQuery } from '../../../features/recognition/api/recognition-claims.js';
import { appealsQuery } from '../../../features/scoring/api/appeals.js';
import { useTexts } from '../../../lib/texts.js';
import { useViewer } from '../../../lib/viewer.js';
import { useMay } from '../../../lib/use-may.js';
import { useCount } from '../../use-count.js';

/** What an office has to decide or to look into today. */
export function OfficeTasks({ cohortId, unitId }: { cohortId: string; unitId: string }) {
  const t = useTexts(officeTexts);
  const desk = useTexts(deskTexts);
  const ofState = (state: 'PUT_FORWARD' | 'REGISTERED') =>
    enrollmentsQuery({ cohortId, unitId, state, obligation: null, search: '', stage: null, duty: null });
  const registered = useCount(ofState('REGISTERED'), ({ enrollments }) => enrollments);
  const choices = useQuery(institutionChoicesQuery(cohortId, unitId)).data?.institutionChoices;
  const board = useQuery(exchangeBoardQuery(cohortId, unitId)).data?.exchangeBoard;
  const appeals = useCount(appealsQuery(cohortId, unitId, 'OPEN'), (page) => page.appeals);
  const flagged = useCount(
    certificatesQuery({ cohortId, unitId, search: '', state: null, flagged: true }),
    ({ certificates }) => certificates,
  );
  const may = useMay();
  const { role } = useViewer().grant;
  const changes = useQuery({
    ...institutionChangesQuery(cohortId, unitId),
    enabled: may('institutionChanges'),
  }).data?.institutionChanges;
  const obligations = useCount(
    { ...obligationChangesQuery(cohortId, unitId, 'WAITING'), enabled: may('obligationChanges') },
    ({ obligationChanges }) => obligationChanges,
  );
  const duplicates = useCount(
    { ...duplicatePairsQuery(unitId, 'OPEN'), enabled: may('duplicatePairs') },
    ({ duplicatePairs }) => duplicatePairs,
  );
  const claims = useCount(
    {
      ...recognitionClaimsQuery({ cohortId, unitId, states: ['ATTESTED'] }),
      enabled: may('recognitionClaims'),
    },
    ({ recognitionClaims }) => recognitionClaims,
  );
  const reviews = useQuery({
    ...completionReviewQuery(cohortId, unitId),
    // Of a whole city this takes seconds: its office looks at the page itself.
    enabled: role === 'county-office',
  }).data?.completionReview;
  const decisions = useInfiniteQuery({
    ...massDecisionsQuery(cohortId, unitId),
    enabled: may('confirmMassDecision'),
  }).data?.pages.flatMap(({ massDecisions }) => massDecisions.nodes);
  const late = board
    ?.flatMap(({ cycles }) => cycles)
    .filter(({ state }) => state === 'LATE' || state === 'MISSING');
  return (
    <Panel title={desk('needs-me')} flush>
      <TaskList
        tasks={[
          {
            key: 'confirm',
            label: t('task-confirm'),
            count: registered,
            link: (line) => (
              <Link to="/office/enrollments" search={{ state: 'REGISTERED' }}>
                {line}
              </Link>
            ),
          },
          {
            key: 'choose',
            label: t('task-choose'),
            count: choices?.filter(({ institutionId, enrolled }) => institutionId === null && enrolled > 0)
              .length,
            link: (line) => <Link to="/office/institutions">{line}</Link>,
          },
          {
            key: 'institution-changes',
            label: t('task-institution-changes'),
            count: changes?.filter(({ state }) => state === 'REQUESTED').length,
            link: (line) => <Link to="/office/institutions">{line}</Link>,
          },
          {
            key: 'obligations',
            label: t('task-obligations'),
            count: obligations,
            link: (line) => (
              <Link to="/office/obligation-changes" search={{ state: 'WAITING' }}>
                {line}
              </Link>
            ),
          },
          {
            key: 'duplicates',
            label: t('task-duplicates'),
            count: duplicates,
            link: (line) => <Link to="/office/duplicates">{line}</Link>,
          },
          {
            key: 'claims',
            label: t('task-claims'),
            count: claims,
            link: (line) => (
              <Link to="/office/recognition" search={{ state: 'ATTESTED' }}>
                {line}
              </Link>
            ),
          },
          {
            key: 'late',
            label: t('task-late'),
            count: late?.length,
            link: (line) => <Link to="/office/exchange">{line}</Link>,
          },
          {
            key: 'appeals',
            label: t('task-appeals'),
            count: appeals,
            link: (line) => (
              <Link to="/office/appeals" search={{ state: 'OPEN' }}>
                {line}
              </Link>
            ),
          },
          {
            key: 'reviews',
            label: t('task-reviews'),
            count: reviews?.counties.reduce(
              (sum, { toPass, counts }) =>
                sum + toPass + (counts.find(({ place }) => place === 'EXCEPTION')?.learners ?? 0),
              0,
            ),
            link: (line) => <Link to="/office/completion-review">{line}</Link>,
          },
          {
            key: 'mass-decisions',
            label: t('task-mass-decisions'),
            count: decisions?.filter(({ state, isOwn }) => state === 'PROPOSED' && !isOwn).length,
            link: (line) => <Link to="/office/mass-decisions">{line}</Link>,
          },
          {
            key: 'flagged',
            label: t('task-flagged'),
            count: flagged,
            link: (line) => (
              <Link to="/office/certificates" search={{ flagged: 'yes' }}>
                {line}
              </Link>
            ),
          },
        ]}
      />
    </Panel>
  );
}
