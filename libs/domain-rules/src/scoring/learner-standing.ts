import type { StateOf } from '../lifecycle/lifecycles.js';
import type { Grade, Obligation } from '../policy/policy-pack.js';
import type { PlainDate } from '../time/plain-date.js';
import type { ComprehensiveResult } from './comprehensive-result.js';
import type { HoursReached } from './hours-reached.js';
import type { ProofStanding } from './proofs-earned.js';

/** Where one teacher stands in one cohort: the facts from which page and server tell what is missing. */
export interface LearnerStanding {
  readonly obligation: Obligation;
  readonly enrollment: StateOf<'enrollment'>;
  readonly preTest: StateOf<'pre-test'>;
  /** Null while there is no plan. */
  readonly plan: StateOf<'plan'> | null;
  readonly hours: HoursReached;
  /** Submissions by theme; a theme without one is left out. */
  readonly submissions: readonly { readonly theme: number; readonly state: StateOf<'submission'> }[];
  /** Weighted total so far, in whole hundredths; null while nothing is scored. */
  readonly totalHundredths: number | null;
  readonly schoolRating: Grade | null;
  readonly proofs: readonly ProofStanding[];
  readonly result: ComprehensiveResult;
  /** Day on which the teacher was told the result; null before. */
  readonly toldOn: PlainDate | null;
  /** Whether an appeal of this teacher is open. */
  readonly appealOpen: boolean;
  readonly certificate: StateOf<'certificate'> | null;
}
