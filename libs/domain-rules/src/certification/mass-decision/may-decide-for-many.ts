import type { StateOf } from '../../lifecycle/lifecycles.js';
import type { OfficeLevel, PolicyPack } from '../../policy/policy-pack.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { mayRevoke, type RevokeProblemCode } from '../may-revoke.js';
import type { CorrectableField } from './corrected-certificate.js';

export type MassDecisionProblemCode =
  | RevokeProblemCode
  | 'mass-decision-names-none'
  | 'mass-decision-count-changed'
  | 'mass-decision-numbers-unknown'
  | 'mass-decision-corrects-nothing'
  | 'mass-decision-ground-keeps-nothing'
  | 'mass-decision-needs-second-person'
  | 'mass-decision-not-open';

/** What is decided about many certificates at once: they are revoked, or issued anew with something corrected. */
export const MASS_DECISION_KINDS = ['revoke', 'reissue'] as const;
export type MassDecisionKind = (typeof MASS_DECISION_KINDS)[number];

/** Numbers that may be named in one decision. */
export const MOST_NUMBERS = 5000;

/** A decision about many certificates, as somebody puts it forward. */
export interface MassProposal {
  readonly kind: MassDecisionKind;
  readonly level: OfficeLevel;
  readonly ground: string;
  readonly reason: string;
  /** Fields that are printed anew from the roster of today; for a new issue alone. */
  readonly corrects: readonly CorrectableField[];
  /** Valid certificates that are meant now. */
  readonly certificates: number;
  /** How many the office saw. */
  readonly expected: number;
  /** Numbers given that name no certificate below the office. */
  readonly unknownNumbers: readonly string[];
}

/** May this be put forward? By the issuing office, on a ground of the policy, for exactly those that were looked at. */
export function mayPropose(
  pack: Pick<PolicyPack, 'certificate'>,
  proposal: MassProposal,
): Problem<MassDecisionProblemCode>[] {
  const { level, ground, reason, certificates, expected, unknownNumbers } = proposal;
  const problems: Problem<MassDecisionProblemCode>[] = [
    ...mayRevoke(pack, { level, state: 'issued', ground, reason }),
  ];
  if (certificates === 0) problems.push(problem('mass-decision-names-none'));
  else if (certificates !== expected) {
    problems.push(problem('mass-decision-count-changed', { data: { now: certificates, expected } }));
  }
  if (unknownNumbers.length > 0) {
    const data = { count: unknownNumbers.length, first: unknownNumbers.slice(0, 5).join(', ') };
    problems.push(problem('mass-decision-numbers-unknown', { field: 'numbers', data }));
  }
  if (proposal.kind === 'reissue') {
    if (proposal.corrects.length === 0) {
      problems.push(problem('mass-decision-corrects-nothing', { field: 'corrects' }));
    }
    // A result that has become fail bears no new certificate.
    const keeping = pack.certificate.revocationGrounds.find(({ code }) => code === ground);
    if (keeping && !keeping.keepsResult) {
      problems.push(problem('mass-decision-ground-keeps-nothing', { field: 'ground' }));
    }
  }
  return problems;
}

/** May this person carry out what was put forward? Never the one who did: four eyes look at what touches many. */
export function mayConfirm(
  { certificate }: Pick<PolicyPack, 'certificate'>,
  request: {
    readonly state: StateOf<'mass-decision'>;
    readonly level: OfficeLevel;
    readonly accountId: string | null;
    readonly proposedBy: string | null;
  },
): Problem<MassDecisionProblemCode>[] {
  const problems: Problem<MassDecisionProblemCode>[] = [];
  if (request.level !== certificate.issuedBy) {
    problems.push(problem('revocation-not-your-level', { data: { level: certificate.issuedBy } }));
  }
  if (request.state !== 'proposed') {
    problems.push(problem('mass-decision-not-open', { data: { state: request.state } }));
  } else if (request.accountId === null || request.accountId === request.proposedBy) {
    problems.push(problem('mass-decision-needs-second-person'));
  }
  return problems;
}
