import type { StateOf } from '../lifecycle/lifecycles.js';
import type { Grade, PolicyPack } from '../policy/policy-pack.js';

/** What a learner holds when a certificate is revoked. */
export interface RevocationFacts {
  readonly result: { readonly state: StateOf<'comprehensive-result'>; readonly grade: Grade } | null;
  readonly proofs: readonly { readonly id: string; readonly state: StateOf<'certificate'> }[];
  readonly certificates: readonly { readonly id: string; readonly state: StateOf<'certificate'> }[];
  /** Whether the ground concerns the paper alone. */
  readonly keepsResult?: boolean;
  /** Sum of the learner's entries in the credits ledger for this cohort. */
  readonly creditedHalfHours: number;
}

/** One consequence. Each is written as a new fact; what was stays readable. */
export type RevocationConsequence =
  | { readonly what: 'result'; readonly from: Grade; readonly to: 'fail' }
  | { readonly what: 'proof'; readonly id: string; readonly from: 'issued'; readonly to: 'revoked' }
  | { readonly what: 'certificate'; readonly id: string; readonly from: 'issued'; readonly to: 'revoked' }
  | { readonly what: 'credits'; readonly halfHours: number };

/**
 * Everything that follows from a revocation (decision 13): the comprehensive result becomes fail, proofs and
 * certificates are revoked, credits are taken back by an entry of the opposite sign. Where the paper alone was wrong,
 * the certificate alone goes. Asked again afterwards, it answers nothing.
 *
 * @example
 * revocationConsequences({ result: { state: 'final', grade: 'pass' }, proofs: [], certificates: [{ id: 'c1', state: 'issued' }], creditedHalfHours: 100 })
 * // result pass → fail, certificate c1 issued → revoked, credits −100
 */
export function revocationConsequences(facts: RevocationFacts): RevocationConsequence[] {
  const consequences: RevocationConsequence[] = [];
  if (facts.keepsResult) return revokedCertificates(facts);
  if (facts.result !== null && facts.result.state === 'final') {
    consequences.push({ what: 'result', from: facts.result.grade, to: 'fail' });
  }
  for (const { id, state } of facts.proofs) {
    if (state === 'issued') consequences.push({ what: 'proof', id, from: state, to: 'revoked' });
  }
  consequences.push(...revokedCertificates(facts));
  if (facts.creditedHalfHours > 0)
    consequences.push({ what: 'credits', halfHours: -facts.creditedHalfHours });
  return consequences;
}

const revokedCertificates = ({ certificates }: RevocationFacts): RevocationConsequence[] =>
  certificates.flatMap(({ id, state }): RevocationConsequence[] =>
    state === 'issued' ? [{ what: 'certificate', id, from: state, to: 'revoked' }] : [],
  );

/** Whether a ground of the policy leaves result and proofs as they are. */
export function groundKeepsResult({ certificate }: Pick<PolicyPack, 'certificate'>, ground: string): boolean {
  return certificate.revocationGrounds.find(({ code }) => code === ground)?.keepsResult ?? false;
}
