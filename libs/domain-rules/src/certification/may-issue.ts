import type { StateOf } from '../lifecycle/lifecycles.js';
import type { Grade, OfficeLevel, PolicyPack } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import type { ComprehensiveResult } from '../scoring/comprehensive-result.js';
import type { LearnerStanding } from '../scoring/learner-standing.js';
import { obligationEffects } from '../scoring/obligation-effects.js';

export type IssueProblemCode =
  | 'certificate-not-your-level'
  | 'certificate-not-for-obligation'
  | 'certificate-not-enrolled'
  | 'certificate-result-missing'
  | 'certificate-result-failed'
  | 'certificate-proof-missing'
  | 'certificate-review-missing'
  | 'certificate-findings-open'
  | 'certificate-appeal-open'
  | 'certificate-already-issued';

/** What decides whether a learner's certificate may be issued. */
export interface IssueFacts extends Pick<
  LearnerStanding,
  'obligation' | 'enrollment' | 'proofs' | 'appealOpen'
> {
  /** Of a final result the grade alone decides. */
  readonly result:
    | { readonly status: Exclude<ComprehensiveResult['status'], 'final'> }
    | { readonly status: 'final'; readonly grade: Grade };
  /** Office that would issue. */
  readonly issuingLevel: OfficeLevel;
  /** Whether county and city have let the learner through the completion review (结业审核). */
  readonly reviewed: boolean;
  /** Findings of the exchange about this learner that nobody has decided. */
  readonly openFindings: number;
  readonly certificate: StateOf<'certificate'> | null;
}

/**
 * May the certificate be issued? Every obstacle at once, so that the register shows what still blocks whom.
 * A revoked certificate is no obstacle: after a new result a new one has its own number.
 */
export function mayIssue(
  pack: Pick<PolicyPack, 'eligibility' | 'certificate'>,
  facts: IssueFacts,
): Problem<IssueProblemCode>[] {
  const problems: Problem<IssueProblemCode>[] = [...issuingLevelProblems(pack, facts.issuingLevel)];
  const { obligation, result } = facts;
  if (!obligationEffects(pack, obligation).receivesCertificate) {
    problems.push(problem('certificate-not-for-obligation', { data: { obligation } }));
  }
  if (facts.enrollment !== 'confirmed' && facts.enrollment !== 'completed') {
    problems.push(problem('certificate-not-enrolled', { data: { state: facts.enrollment } }));
  }
  if (result.status !== 'final') problems.push(problem('certificate-result-missing'));
  else if (result.grade === 'fail') problems.push(problem('certificate-result-failed'));
  for (const { code, earned } of facts.proofs) {
    if (!earned) problems.push(problem('certificate-proof-missing', { data: { proof: code } }));
  }
  if (!facts.reviewed) problems.push(problem('certificate-review-missing'));
  if (facts.openFindings > 0) {
    problems.push(problem('certificate-findings-open', { data: { findings: facts.openFindings } }));
  }
  if (facts.appealOpen) problems.push(problem('certificate-appeal-open'));
  if (facts.certificate === 'issued') problems.push(problem('certificate-already-issued'));
  return problems;
}

/** May an office of this level issue at all, whoever the learner is? */
export function issuingLevelProblems(
  { certificate }: Pick<PolicyPack, 'certificate'>,
  level: OfficeLevel,
): Problem<'certificate-not-your-level'>[] {
  return level === certificate.issuedBy
    ? []
    : [problem('certificate-not-your-level', { data: { level: certificate.issuedBy } })];
}
