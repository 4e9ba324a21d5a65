import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { programmesQuery } from '../../features/enrollment/api/programmes.js';
import { CohortContext, CohortsContext, type CohortInUse } from '../../lib/cohort.js';
import { ruleWord } from '../../lib/rule-word.js';
import { signedInRoute } from '../signed-in-route.js';

/** How much a cohort in each state needs its people: the one shown while the address names none. */
const PRESSING: Readonly<Record<string, number>> = { training: 4, evaluating: 3, enrolling: 2, closed: 1, planned: 0 };

/** Reads the cohorts and tells the pages which one they speak of: the address's, else the most pressing one. */
export function CohortProvider({ loading, children }: { loading: ReactNode; children: ReactNode }) {
  const { cohort: asked } = signedInRoute.useSearch();
  const { data, isPending } = useQuery(programmesQuery);
  const cohorts = useMemo(
    () =>
      (data?.programmes ?? []).flatMap((programme): CohortInUse[] =>
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
      ),
    [data],
  );
  const inUse =
    cohorts.find(({ id }) => id === asked) ??
    cohorts.toSorted((a, b) => (PRESSING[b.state] ?? 0) - (PRESSING[a.state] ?? 0))[0] ??
    null;
  return (
    <CohortsContext value={cohorts}>
      <CohortContext value={inUse}>{isPending ? loading : children}</CohortContext>
    </CohortsContext>
  );
}
