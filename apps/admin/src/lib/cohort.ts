import { createContext, useContext } from 'react';
import type { Bilingual } from '@tisheng/messages/problem-texts.js';

/** The cohort chosen at the top left; all pages speak of it. */
export interface CohortInUse {
  readonly id: string;
  readonly name: Bilingual;
  /** The rules' word: `training`, `evaluating`, … */
  readonly state: string;
  readonly programme: { readonly id: string; readonly title: Bilingual };
}

export const CohortContext = createContext<CohortInUse | null>(null);

/** The cohort in use, or null where the reader has none. */
export const useCohortOrNull = (): CohortInUse | null => useContext(CohortContext);

/** The cohort in use; only inside `NeedsCohort`. */
export function useCohort(): CohortInUse {
  const cohort = useContext(CohortContext);
  if (!cohort) throw new Error('useCohort() is for pages inside NeedsCohort.');
  return cohort;
}
