import type { StateOf } from '../lifecycle/lifecycles.js';
import type { FeeEntry, FeeReason } from './fee.js';

/** Net amount of one enrollment that stands on issued statements and credit notes, in fen. */
export interface StandingAmount {
  readonly payer: string;
  readonly institution: string;
  readonly fen: number;
}

/** What the fee of one enrollment depends on. */
export interface EnrollmentToBill {
  readonly learner: string;
  readonly state: StateOf<'enrollment'>;
  /** The learner's result was revoked, for proxy study for instance (decision 13). */
  readonly revoked: boolean;
  /** Institution that teaches the learner today; null before the county has chosen. */
  readonly institution: string | null;
  /** Body that pays for the school of today; null when nobody is found. */
  readonly payer: string | null;
  readonly standing: readonly StandingAmount[];
}

const TAKING_PART: readonly string[] = ['confirmed', 'completed'];

/**
 * What is still to be charged or credited for one enrollment, so that afterwards exactly the fee stands for a learner
 * who takes part, and nothing for one who does not.
 *
 * A voluntary learner costs as much as any (decision 14). What was charged stays with the payer of that day, also when
 * the teacher moves to another county: the hours were ordered by the former one. When another institution takes the
 * learner over, the former is credited and the new one charged. A withdrawal and a revocation are credited whole.
 *
 * @param fen fee of one learner
 * @example
 * // confirmed, nothing charged yet
 * entriesStillOpen('2016-1', 24_000, learner) // [{ …, reason: 'enrollment', fen: 24_000 }]
 */
export function entriesStillOpen(cohort: string, fen: number, enrollment: EnrollmentToBill): FeeEntry[] {
  const { learner, institution, payer, standing } = enrollment;
  const living = TAKING_PART.includes(enrollment.state) && !enrollment.revoked && institution !== null;
  const amounts = standing.filter((amount) => amount.fen !== 0);
  const kept = living ? amounts.find((amount) => amount.institution === institution) : undefined;
  const reason = creditReason(enrollment, living);
  const credits = amounts
    .filter((amount) => amount !== kept)
    .map((amount): FeeEntry => ({ ...amount, cohort, learner, reason, fen: 0 - amount.fen }));
  if (!living || kept || payer === null || fen === 0) return credits;
  return [...credits, { payer, institution, cohort, learner, reason: 'enrollment', fen }];
}

function creditReason(enrollment: EnrollmentToBill, living: boolean): Exclude<FeeReason, 'enrollment'> {
  if (living || enrollment.state === 'transferred') return 'transfer';
  return enrollment.revoked ? 'revocation' : 'withdrawal';
}
