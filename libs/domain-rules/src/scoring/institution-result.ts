import { fromHundredths } from '../arithmetic/decimal.js';
import type { Grade, PolicyPack } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { gradeOfScore } from './grade-band.js';

export type InstitutionResultProblemCode = 'score-out-of-range' | 'grade-off-band-needs-reason';

/** A grade that the institution grants in its own words; null grade: the band decides. */
export interface GrantedGrade {
  readonly grade: Grade;
  readonly reason: string | null;
}

/** The institution's result (机构测评等级) of one learner. */
export interface InstitutionResult {
  readonly totalHundredths: number;
  /** The grade that counts. */
  readonly grade: Grade;
  /** The grade that the score alone would give. */
  readonly bandGrade: Grade;
  /** Marked for supervision: the grade is not the band's (decision 3). */
  readonly offBand: boolean;
  /** The institution's reason for a grade off the band. */
  readonly reason: string | null;
}

/**
 * Makes the institution result of a rounded total and the grade that the institution grants. The band decides
 * (Jilin annex art. 12(1) says "as a rule"); a grade off the band needs a reason where the policy asks for one,
 * and is marked for supervision in any case.
 *
 * @param totalHundredths weighted total in whole hundredths, rounded
 * @returns the result, or null with `score-out-of-range` or `grade-off-band-needs-reason`
 * @example
 * institutionResult(pack, 7950, { grade: 'excellent', reason: null })
 * // { result: null, problems: [{ code: 'grade-off-band-needs-reason', … }] }
 */
export function institutionResult(
  pack: Pick<PolicyPack, 'scoring'>,
  totalHundredths: number,
  granted: GrantedGrade | null = null,
): { result: InstitutionResult | null; problems: Problem<InstitutionResultProblemCode>[] } {
  const bandGrade = Number.isInteger(totalHundredths)
    ? gradeOfScore(pack.scoring.bands, totalHundredths)
    : null;
  if (bandGrade === null) {
    const data = { score: fromHundredths(totalHundredths) };
    return { result: null, problems: [problem('score-out-of-range', { field: 'score', data })] };
  }
  const grade = granted?.grade ?? bandGrade;
  const offBand = grade !== bandGrade;
  const reason = granted?.reason?.trim() || null;
  if (offBand && pack.scoring.gradeOffBandNeedsReason && reason === null) {
    const data = { score: fromHundredths(totalHundredths), bandGrade, grade };
    return { result: null, problems: [problem('grade-off-band-needs-reason', { field: 'reason', data })] };
  }
  return {
    result: { totalHundredths, grade, bandGrade, offBand, reason: offBand ? reason : null },
    problems: [],
  };
}

/** Why a result is marked for supervision; null where it is not. */
export type InstitutionResultMark = 'off-band' | 'grant-without-reason';

/** The grade that counts in a run over many, where nobody can be asked again. */
export interface SettledGrade {
  readonly grade: Grade;
  readonly mark: InstitutionResultMark | null;
  readonly reason: string | null;
}

/**
 * Settles the grade of a total that lies in the band of `bandGrade`. A grade granted off the band counts when it has
 * the reason that the policy asks for; without one the band's grade stands, and the result is marked.
 *
 * @example
 * settleGrade(pack, 7950, 'pass', { grade: 'excellent', reason: null })
 * // { grade: 'pass', mark: 'grant-without-reason', reason: null }
 */
export function settleGrade(
  pack: Pick<PolicyPack, 'scoring'>,
  totalHundredths: number,
  bandGrade: Grade,
  granted: GrantedGrade | null,
): SettledGrade {
  if (granted === null) return { grade: bandGrade, mark: null, reason: null };
  const { result } = institutionResult(pack, totalHundredths, granted);
  if (result === null) return { grade: bandGrade, mark: 'grant-without-reason', reason: null };
  return { grade: result.grade, mark: result.offBand ? 'off-band' : null, reason: result.reason };
}
