import { Injectable } from '@nestjs/common';
import {
  attestRecognition,
  decideRecognition,
  type RecognitionState,
} from '@tisheng/domain-rules/enrollment/recognition/decide-recognition.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../public/policy-reader.js';

/** Which claim: its enrollment was checked by the guard. */
export interface ClaimMeant {
  readonly cohortId: string;
  readonly enrollmentId: string;
  readonly claimId: string;
}

interface StoredClaim extends Record<string, unknown> {
  readonly state: RecognitionState;
  readonly claimedHalfHours: number;
}

/** The school attests a claim for earlier training or refuses it; the county grants hours or refuses. */
@Injectable()
export class DecideRecognition {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly audit: Audit,
  ) {}

  async attest(
    actor: Actor | NamedActor,
    meant: ClaimMeant,
    attests: boolean,
    reason: string,
  ): Promise<{ claimId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const claim = await this.locked(tx, meant);
      if (!claim) return { problems: [problem('recognition-unknown')] };
      const problems = attestRecognition({ state: claim.state, attests, reason });
      if (problems.length > 0) return { problems };
      await tx.run(
        attests
          ? `UPDATE enrollment.recognition_claim SET state = 'attested', attested_by_name = $2, attested_at = $3 WHERE id = $1`
          : `UPDATE enrollment.recognition_claim SET state = 'refused', decided_by_name = $2, decided_at = $3, reason = $4 WHERE id = $1`,
        [meant.claimId, actor.displayName, this.clock.now(), ...(attests ? [] : [reason.trim()])],
      );
      await this.note(tx, actor, meant, attests ? 'attest-recognition' : 'refuse-recognition', {});
      return { claimId: meant.claimId };
    });
  }

  /** @param grantedHalfHours null refuses */
  async decide(
    actor: Actor | NamedActor,
    meant: ClaimMeant,
    grantedHalfHours: number | null,
    reason: string,
  ): Promise<{ claimId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const { pack, cohort } = await this.policies.ofCohort(meant.cohortId, tx);
      const claim = await this.locked(tx, meant);
      if (!claim || !pack.recognition) return { problems: [problem('recognition-unknown')] };
      const before = await tx.one<{ halfHours: number }>(
        `SELECT COALESCE(sum(c.granted_half_hours), 0)::int AS "halfHours"
           FROM enrollment.enrollment e JOIN enrollment.enrollment o ON o.teacher_id = e.teacher_id
           JOIN enrollment.recognition_claim c ON c.cohort_id = o.cohort_id AND c.enrollment_id = o.id AND c.state = 'granted'
          WHERE e.cohort_id = $1 AND e.id = $2`,
        [meant.cohortId, meant.enrollmentId],
      );
      const problems = decideRecognition({
        ...claim,
        grantedHalfHours,
        reason,
        grantedBefore: before?.halfHours ?? 0,
        capHalfHours: pack.recognition.capHalfHours,
        isCohortClosed: cohort.state === 'closed',
      });
      if (problems.length > 0) return { problems };
      await tx.run(
        `UPDATE enrollment.recognition_claim SET state = $2, granted_half_hours = $3, reason = NULLIF(trim($4), ''),
                decided_by_name = $5, decided_at = $6 WHERE id = $1`,
        [
          meant.claimId,
          grantedHalfHours === null ? 'refused' : 'granted',
          grantedHalfHours,
          reason,
          actor.displayName,
          this.clock.now(),
        ],
      );
      if (grantedHalfHours !== null && pack.recognition.countsTowardsCourses) {
        await tx.run(
          `INSERT INTO enrollment.recognized_hours AS r (cohort_id, enrollment_id, half_hours) VALUES ($1, $2, $3)
           ON CONFLICT (cohort_id, enrollment_id) DO UPDATE SET half_hours = r.half_hours + excluded.half_hours`,
          [meant.cohortId, meant.enrollmentId, grantedHalfHours],
        );
      }
      await this.note(tx, actor, meant, 'decide-recognition', { grantedHalfHours });
      return { claimId: meant.claimId };
    });
  }

  private async locked(tx: Transaction, meant: ClaimMeant): Promise<StoredClaim | undefined> {
    // The enrollment too: two claims of one person are granted one after the other, within one cap.
    await tx.run(
      `SELECT FROM enrollment.teacher t JOIN enrollment.enrollment e ON e.teacher_id = t.id
        WHERE e.cohort_id = $1 AND e.id = $2 FOR NO KEY UPDATE OF t`,
      [meant.cohortId, meant.enrollmentId],
    );
    return tx.one<StoredClaim>(
      `SELECT state, claimed_half_hours AS "claimedHalfHours" FROM enrollment.recognition_claim
        WHERE id = $3 AND cohort_id = $1 AND enrollment_id = $2 FOR UPDATE`,
      [meant.cohortId, meant.enrollmentId, meant.claimId],
    );
  }

  private async note(
    tx: Transaction,
    actor: Actor | NamedActor,
    { enrollmentId, claimId }: ClaimMeant,
    action: string,
    after: object,
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action,
      targetKind: 'enrollment',
      targetId: enrollmentId,
      after: { claim: claimId, ...after },
    });
  }
}
