import type { StateOf } from '../lifecycle/lifecycles.js';
import type { OfficeLevel, PolicyPack } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export type RevokeProblemCode =
  | 'revocation-not-your-level'
  | 'revocation-already-done'
  | 'revocation-ground-unknown'
  | 'revocation-reason-missing';

/** Characters that a reason must have at least, so that the register tells what happened. */
export const REVOCATION_REASON_MINIMUM = 5;

/** A revocation that an office asks for. */
export interface RevocationRequest {
  readonly level: OfficeLevel;
  readonly state: StateOf<'certificate'>;
  /** Code of one of the policy's grounds. */
  readonly ground: string;
  readonly reason: string;
}

/** May this certificate be revoked? By the issuing office, on a ground of the policy, with a reason (Jilin annex art. 16). */
export function mayRevoke(
  { certificate }: Pick<PolicyPack, 'certificate'>,
  { level, state, ground, reason }: RevocationRequest,
): Problem<RevokeProblemCode>[] {
  const problems: Problem<RevokeProblemCode>[] = [];
  if (level !== certificate.issuedBy) {
    problems.push(problem('revocation-not-your-level', { data: { level: certificate.issuedBy } }));
  }
  if (state === 'revoked') problems.push(problem('revocation-already-done'));
  const known = certificate.revocationGrounds.map(({ code }) => code);
  if (!known.includes(ground)) {
    problems.push(
      problem('revocation-ground-unknown', { field: 'ground', data: { ground, known: known.join(', ') } }),
    );
  }
  if ([...reason.trim()].length < REVOCATION_REASON_MINIMUM) {
    problems.push(
      problem('revocation-reason-missing', { field: 'reason', data: { minimum: REVOCATION_REASON_MINIMUM } }),
    );
  }
  return problems;
}
