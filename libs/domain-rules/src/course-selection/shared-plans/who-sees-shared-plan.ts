import type { StateOf } from '../../lifecycle/lifecycles.js';

/** A plan that somebody recommended, and who would look at it. */
export interface SharedPlanSight {
  readonly state: StateOf<'shared-plan'>;
  readonly inWholeRegion: boolean;
  readonly countyOfPlan: string;
  readonly countyOfReader: string;
}

/**
 * A colleague of the cohort sees a plan while its teacher consents: in the same county, or anywhere once the office above
 * shows it in the whole region.
 */
export const seesSharedPlan = ({
  state,
  inWholeRegion,
  countyOfPlan,
  countyOfReader,
}: SharedPlanSight): boolean => state === 'shown' && (inWholeRegion || countyOfPlan === countyOfReader);
