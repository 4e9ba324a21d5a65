import type { Queryable } from '../../../platform/database/database.js';
import type { Jobs } from '../../../platform/jobs/jobs.js';

/** Brings the roll-up of the cohort that its payload names to what people and tests are. */
export const REFRESH_DIAGNOSIS = 'refresh-diagnosis';

/** How old the number of begun tests may be that offices see. */
const SOON_SECONDS = 60;

/**
 * Has tests counted that have just begun: by one pass for all that begin within a minute. Counting a school holds back who
 * else counts under the same office, and when a window opens thousands begin at once.
 */
export const refreshSoon = (jobs: Jobs, tx: Queryable, cohortId: string): Promise<void> =>
  jobs.enqueue(
    tx,
    REFRESH_DIAGNOSIS,
    { cohortId },
    { jobKey: `${REFRESH_DIAGNOSIS} begun ${cohortId}`, delaySeconds: SOON_SECONDS },
  );
