import type { StateOf } from '../../lifecycle/lifecycles.js';
import type { Grade } from '../../policy/policy-pack.js';
import type { LearnerStanding } from '../../scoring/learner-standing.js';

/** Findings about a learner that wait for a person to decide, whichever stage keeps them. */
export const FINDING_KINDS = ['similar-works', 'distorted-records'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/**
 * Why a learner is not passed in bulk. The first three are requirements: until they are met there is nothing to decide.
 * An open appeal must be decided first. The others an office may pass, one by one and with a reason.
 */
export const REVIEW_EXCEPTIONS = [
  'result-missing',
  'result-failed',
  'proof-missing',
  'appeal-open',
  'grade-off-band',
  ...FINDING_KINDS,
] as const;
export type ReviewExceptionCode = (typeof REVIEW_EXCEPTIONS)[number];

/** One reason, and how many things are behind it. */
export interface ReviewException {
  readonly code: ReviewExceptionCode;
  readonly count: number;
}

/** What the completion review (结业审核) looks at. */
export interface ReviewFacts extends Pick<LearnerStanding, 'proofs' | 'appealOpen'> {
  readonly grade: Grade | null;
  readonly resultState: StateOf<'comprehensive-result'> | null;
  /** The institution's grade and the one that its score stands for; null while it gave none. */
  readonly institutionGrade: Grade | null;
  readonly bandGrade: Grade | null;
  /** Half-hours done, as they were last scored. */
  readonly onlineHalfHours: number;
  readonly offlineHalfHours: number;
  readonly onlineAssessmentHundredths: number | null;
  readonly practiceScoreHundredths: number | null;
  /** How many findings of each kind nobody has decided. */
  readonly openFindings: Readonly<Partial<Record<FindingKind, number>>>;
}

const REQUIREMENTS: readonly ReviewExceptionCode[] = ['result-missing', 'result-failed', 'proof-missing'];

/**
 * Everything that keeps a learner from being passed in bulk; empty for one without exception.
 *
 * @example reviewExceptions({ …, openFindings: { 'similar-works': 2 } }) // [{ code: 'similar-works', count: 2 }]
 */
export function reviewExceptions(facts: ReviewFacts): ReviewException[] {
  const { grade, resultState, institutionGrade, bandGrade } = facts;
  const found: ReviewException[] = [];
  const add = (code: ReviewExceptionCode, count: number): void => {
    if (count > 0) found.push({ code, count });
  };
  const isDecided = grade !== null && resultState !== 'pending';
  add('result-missing', isDecided ? 0 : 1);
  add('result-failed', isDecided && (grade === 'fail' || resultState === 'revoked') ? 1 : 0);
  add('proof-missing', facts.proofs.filter(({ earned }) => !earned).length);
  add('appeal-open', facts.appealOpen ? 1 : 0);
  // A grade off the band is granted with a reason, and marked for those who supervise (decision 3).
  add('grade-off-band', institutionGrade !== null && institutionGrade !== bandGrade ? 1 : 0);
  for (const kind of FINDING_KINDS) add(kind, facts.openFindings[kind] ?? 0);
  return found;
}

/** Whether one of the requirements themselves is not met: then there is nothing to decide yet. */
export function lacksRequirement(exceptions: readonly ReviewException[]): boolean {
  return exceptions.some(({ code }) => REQUIREMENTS.includes(code));
}

/** Whether an office may pass a learner in spite of this, with a reason. */
export function mayBePassed({ code }: ReviewException): boolean {
  return code !== 'appeal-open' && !REQUIREMENTS.includes(code);
}
