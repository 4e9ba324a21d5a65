import { ScoringDesk } from '../../../features/scoring/components/scoring-desk.js';
import { useCohort } from '../../../lib/cohort.js';

/** Where the results of a cohort are made. */
export const ScoringPage = () => <ScoringDesk cohortId={useCohort().id} />;
