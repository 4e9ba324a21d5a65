import type { Grade, Obligation, PolicyPack } from '../policy/policy-pack.js';
import { gradeOfScore } from './grade-band.js';
import { obligationEffects } from './obligation-effects.js';
import type { ProofStanding } from './proofs-earned.js';

/** What the comprehensive result (综合评定) is made of; null while it is missing. */
export interface ComprehensiveFacts {
  readonly obligation: Obligation;
  readonly institutionGrade: Grade | null;
  readonly schoolRating: Grade | null;
  /** Standing of every proof of the policy; see {@link proofsEarned}. */
  readonly proofs: readonly ProofStanding[];
}

/** A part that is still missing. */
export type MissingPart =
  | { readonly part: 'institution-result' }
  | { readonly part: 'school-rating' }
  | {
      readonly part: 'proof-hours';
      readonly proof: string;
      readonly reached: number;
      readonly needed: number;
    }
  | { readonly part: 'proof-assessment'; readonly proof: string };

/** Why the result is what it is, with the policy version that made it. */
export type ComprehensiveExplanation =
  | {
      readonly kind: 'matrix';
      readonly pack: string;
      readonly institutionGrade: Grade;
      readonly schoolRating: Grade;
    }
  | {
      readonly kind: 'proofs';
      readonly pack: string;
      readonly proofs: readonly ProofStanding[];
      /** The lower of the assessments, which gives the grade. */
      readonly lowestHundredths: number;
    };

/** The comprehensive result. `not-assessed`: the obligation brings hours alone. */
export type ComprehensiveResult =
  | { readonly status: 'not-assessed'; readonly obligation: Obligation }
  | { readonly status: 'pending'; readonly missing: readonly MissingPart[] }
  | { readonly status: 'final'; readonly grade: Grade; readonly explanation: ComprehensiveExplanation };

/**
 * Makes the comprehensive result as the policy says: by the matrix of institution's grade and school's rating
 * (decision 3, Jilin annex art. 12(5)), or from the proofs (decision 7). There is none while a part is missing,
 * and none at all for those whom the policy does not assess.
 *
 * @example
 * comprehensiveResult(pack, { obligation: 'required', institutionGrade: 'excellent', schoolRating: 'pass', proofs: [] })
 * // { status: 'final', grade: 'pass', … } under the usual matrix
 */
export function comprehensiveResult(
  pack: Pick<PolicyPack, 'id' | 'version' | 'evaluation' | 'eligibility' | 'scoring'>,
  facts: ComprehensiveFacts,
): ComprehensiveResult {
  const { obligation } = facts;
  if (!obligationEffects(pack, obligation).receivesGrade) return { status: 'not-assessed', obligation };
  const name = `${pack.id}@${pack.version}`;
  return pack.evaluation.kind === 'matrix'
    ? byMatrix(name, pack.evaluation.matrix, facts)
    : byProofs(name, pack.scoring.bands, facts.proofs);
}

function byMatrix(
  pack: string,
  matrix: Readonly<Record<Grade, Readonly<Record<Grade, Grade>>>>,
  { institutionGrade, schoolRating }: ComprehensiveFacts,
): ComprehensiveResult {
  if (institutionGrade === null || schoolRating === null) {
    const missing: MissingPart[] = [];
    if (institutionGrade === null) missing.push({ part: 'institution-result' });
    if (schoolRating === null) missing.push({ part: 'school-rating' });
    return { status: 'pending', missing };
  }
  const grade = matrix[institutionGrade][schoolRating];
  return { status: 'final', grade, explanation: { kind: 'matrix', pack, institutionGrade, schoolRating } };
}

function byProofs(
  pack: string,
  bands: PolicyPack['scoring']['bands'],
  proofs: readonly ProofStanding[],
): ComprehensiveResult {
  const missing = proofs.flatMap(({ code, hours, assessment }): MissingPart[] => {
    const { reached, needed } = hours;
    const parts: MissingPart[] = [];
    if (reached < needed) parts.push({ part: 'proof-hours', proof: code, reached, needed });
    if (assessment.hundredths === null) parts.push({ part: 'proof-assessment', proof: code });
    return parts;
  });
  const scores = proofs.flatMap(({ assessment }) => assessment.hundredths ?? []);
  if (missing.length > 0 || scores.length === 0) return { status: 'pending', missing };
  const lowestHundredths = Math.min(...scores);
  // An assessment below a proof's minimum fails, wherever the bands lie.
  const earned = proofs.every((proof) => proof.earned);
  const grade = earned ? (gradeOfScore(bands, lowestHundredths) ?? 'fail') : 'fail';
  return { status: 'final', grade, explanation: { kind: 'proofs', pack, proofs, lowestHundredths } };
}
