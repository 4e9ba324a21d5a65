import type { ReactNode } from 'react';
import { CohortContext } from '../../lib/cohort.js';

export function CohortProvider({ children }: { children: ReactNode }) {
  return <CohortContext value={null}>{children}</CohortContext>;
}
