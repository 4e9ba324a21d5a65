import { Injectable, NotFoundException } from '@nestjs/common';
import { mayRevoke } from '@tisheng/domain-rules/certification/may-revoke.js';
import {
  groundKeepsResult,
  revocationConsequences,
  type RevocationFacts,
} from '@tisheng/domain-rules/certification/revocation.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { ResultRevocation } from '../../scoring/public/result-revocation.js';
import { ScoringReader } from '../../scoring/public/scoring-reader.js';
import { officeOf, type Issuer } from '../issuing/office-of.js';
import type { CertificateRevoked } from '../public/events.js';

export interface RevokeDone {
  readonly certificateId: string;
  readonly number: string;
  readonly proofsRevoked: number;
}

export type RevokeAnswer = RevokeDone | { readonly problems: readonly Problem[] };

interface Held extends Record<string, unknown> {
  readonly cohortId: string;
  readonly enrollmentId: string;
  readonly number: string;
  readonly state: StateOf<'certificate'>;
}

/**
 * Revokes a certificate for proxy study or fraud: result, proofs and certificate in one step, and everything that was
 * stays on record (decision 13).
 */
@Injectable()
export class RevokeCertificate {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly scoring: ScoringReader,
    private readonly results: ResultRevocation,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  async execute(
    issuer: Issuer,
    certificateId: string,
    ground: string,
    reason: string,
  ): Promise<RevokeAnswer> {
    return this.database.transaction(async (tx) => {
      const held = await tx.one<Held>(
        `SELECT cohort_id AS "cohortId", enrollment_id AS "enrollmentId", number, state
           FROM certification.certificate WHERE id = $1 FOR UPDATE`,
        [certificateId],
      );
      if (!held) throw new NotFoundException();
      const { pack } = await this.policies.ofCohort(held.cohortId, tx);
      const problems = problemsOf(pack, issuer, held.state, ground, reason);
      if (problems.length > 0) return { problems };
      const proofsRevoked = await this.apply(tx, issuer, pack, held, certificateId, ground, reason.trim());
      await this.audit.record(tx, issuer, {
        action: 'revoke-certificate',
        targetKind: 'certificate',
        targetId: certificateId,
        before: { state: held.state },
        after: { state: 'revoked', ground, proofsRevoked },
      });
      // Earlier stages take back what rests on the result; where the paper alone was wrong, nothing does.
      if (!groundKeepsResult(pack, ground)) {
        const payload = { cohortId: held.cohortId, enrollmentId: held.enrollmentId, certificateId };
        await this.events.publish(tx, { type: 'certificate-revoked', payload } satisfies CertificateRevoked);
      }
      return { certificateId, number: held.number, proofsRevoked };
    });
  }

  /** Writes every consequence of the revocation; answers how many proofs it took. */
  private async apply(
    tx: Transaction,
    issuer: Issuer,
    pack: PolicyPack,
    { cohortId, enrollmentId, state }: Held,
    certificateId: string,
    ground: string,
    reason: string,
  ): Promise<number> {
    const now = this.clock.now();
    const consequences = revocationConsequences({
      result: (await this.scoring.resultOf(cohortId, enrollmentId, tx)) ?? null,
      proofs: await this.proofsOf(tx, cohortId, enrollmentId),
      certificates: [{ id: certificateId, state }],
      keepsResult: groundKeepsResult(pack, ground),
      // There is no credits ledger to take hours back from.
      creditedHalfHours: 0,
    });
    if (consequences.some(({ what }) => what === 'result')) {
      await this.results.revoke(tx, cohortId, [enrollmentId], reason);
    }
    const proofs = consequences.flatMap((one) => (one.what === 'proof' ? [one.id] : []));
    await tx.run(
      `UPDATE certification.proof SET revoked_at = $4 WHERE cohort_id = $1 AND enrollment_id = $2 AND code = ANY($3)`,
      [cohortId, enrollmentId, proofs, now],
    );
    await tx.run(
      `UPDATE certification.certificate
          SET state = 'revoked', revoked_at = $2, revoked_on = $3, revoked_by = $4, revocation_ground = $5,
              revocation_reason = $6, flagged_at = NULL
        WHERE id = ANY($1)`,
      [
        consequences.flatMap((one) => (one.what === 'certificate' ? [one.id] : [])),
        now,
        plainDateIn(pack.programme.timeZone, now),
        issuer.accountId ?? null,
        ground,
        reason,
      ],
    );
    return proofs.length;
  }

  private async proofsOf(
    tx: Transaction,
    cohortId: string,
    enrollmentId: string,
  ): Promise<RevocationFacts['proofs']> {
    const rows = await tx.rows<{ id: string; revoked: boolean }>(
      `SELECT code AS id, revoked_at IS NOT NULL AS revoked FROM certification.proof
        WHERE cohort_id = $1 AND enrollment_id = $2 FOR UPDATE`,
      [cohortId, enrollmentId],
    );
    return rows.map(({ id, revoked }) => ({ id, state: revoked ? 'revoked' : 'issued' }));
  }
}

function problemsOf(
  pack: PolicyPack,
  issuer: Issuer,
  state: StateOf<'certificate'>,
  ground: string,
  reason: string,
): Problem[] {
  const { level, role } = officeOf(issuer, pack.certificate.issuedBy);
  const problems: Problem[] = mayRevoke(pack, { level, state, ground, reason });
  // Of a revoked one and of a wrong level the rule above has spoken already.
  if (problems.length > 0) return problems;
  return mayMove(pack, { lifecycle: 'certificate', from: state, to: 'revoked', roles: [role] });
}
