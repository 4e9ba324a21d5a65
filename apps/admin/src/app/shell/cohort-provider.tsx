import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { myEnrollmentsQuery } from '../../features/enrollment/api/my-enrollments.js';
import { programmesQuery } from '../../features/enrollment/api/programmes.js';
import { ErrorState } from '../../components/states.js';
import { CohortContext, CohortsContext, type CohortInUse } from '../../lib/cohort.js';
import { ruleWord } from '../../lib/rule-word.js';
import { useViewer } from '../../lib/viewer.js';

const route = getRouteApi('/signed-in');

/** How much a cohort in each state needs its people: the one shown while the address names none. */
const PRESSING: Readonly<Record<string, number>> = {
  training: 4,
  evaluating: 3,
  enrolling: 2,
  closed: 1,
  planned: 0,
};
const isLeft = (state: string): boolean => state === 'WITHDRAWN' || state === 'TRANSFERRED';

/**
 * Reads the cohorts and tells the pages which one they speak of: the address's, else the most pressing one. A teacher
 * chooses among those that they take part in, and those that are open for enrollment.
 */
export function CohortProvider({ loading, children }: { loading: ReactNode; children: ReactNode }) {
  const { cohort: asked } = route.useSearch();
  const isTeacher = useViewer().grant.role === 'teacher';
  const programmes = useQuery(programmesQuery);
  const enrollments = useQuery({ ...myEnrollmentsQuery, enabled: isTeacher });
  const cohorts = useMemo(() => {
    const all = (programmes.data?.programmes ?? []).flatMap((programme): CohortInUse[] =>
      programme.cohorts.map((cohort) => ({
        id: cohort.id,
        name: { zh: cohort.nameZh, en: cohort.nameEn },
        state: ruleWord(cohort.state),
        enrollment: { from: cohort.enrollmentFrom, to: cohort.enrollmentTo },
        training: { from: cohort.firstTrainingDay, to: cohort.lastTrainingDay },
        programme: {
          id: programme.id,
          rootUnitId: programme.rootUnitId,
          title: { zh: programme.titleZh, en: programme.titleEn },
        },
      })),
    );
    if (!isTeacher) return all;
    const own = (enrollments.data?.myEnrollments ?? []).toSorted(
      (a, b) => Number(isLeft(a.state)) - Number(isLeft(b.state)),
    );
    const takenPartIn = own.flatMap(({ cohortId }) => all.filter(({ id }) => id === cohortId));
    return [
      ...takenPartIn,
      ...all.filter((cohort) => cohort.state === 'enrolling' && !takenPartIn.includes(cohort)),
    ];
  }, [programmes.data, enrollments.data, isTeacher]);

  const failed = programmes.error ? programmes : enrollments.error ? enrollments : null;
  if (failed?.error) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  const isPending = programmes.isPending || (isTeacher && enrollments.isPending);
  const byPress = isTeacher
    ? cohorts
    : cohorts.toSorted((a, b) => (PRESSING[b.state] ?? 0) - (PRESSING[a.state] ?? 0));
  const inUse = cohorts.find(({ id }) => id === asked) ?? byPress[0] ?? null;
  return (
    <CohortsContext value={cohorts}>
      <CohortContext value={inUse}>{isPending ? loading : children}</CohortContext>
    </CohortsContext>
  );
}
