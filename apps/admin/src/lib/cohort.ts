import { createContext, useContext } from 'react';
import type { Bilingual } from '@tisheng/messages/problem-texts.js';

/** First and last day, both plain dates. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The cohort chosen at the top left; all pages speak of it. */
export interface CohortInUse {
  readonly id: string;
  readonly name: Bilingual;
  /** The rules' word: `training`, `evaluating`, … */
  readonly state: string;
  readonly enrollment: Period;
  readonly training: Period;
  readonly programme: { readonly id: string; readonly rootUnitId: string; readonly title: Bilingual };
}

export const CohortContext = createContext<CohortInUse | null>(null);
export const CohortsContext = createContext<readonly CohortInUse[]>([]);

/** Every cohort that the reader may choose. */
export const useCohorts = (): readonly CohortInUse[] => useContext(CohortsContext);

/** The cohort in use, or null where the reader has none. */
export const useCohortOrNull = (): CohortInUse | null => useContext(CohortContext);

/** The cohort in use; only inside `NeedsCohort`. */
export function useCohort(): CohortInUse {
  const cohort = useContext(CohortContext);
  if (!cohort) throw new Error('useCohort() is for pages inside NeedsCohort.');
  return cohort;
}
