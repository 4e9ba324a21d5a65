import { Injectable } from '@nestjs/common';
import {
  certificateKey,
  mayClaimRecognition,
  type ClaimFacts,
  type RecognitionClaim,
} from '@tisheng/domain-rules/enrollment/recognition/may-claim-recognition.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { TAKING_PART } from '../../public/enrollment-reader.js';
import { PolicyReader } from '../../public/policy-reader.js';

/** A claim with the evidence that was sent before it. */
export interface ClaimToFile extends RecognitionClaim {
  readonly fileId: string;
}

/**
 * Files a claim for hours of earlier training: by the teacher, then the school attests it; or by the school for a teacher,
 * which attests with it.
 */
@Injectable()
export class ClaimRecognition {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly audit: Audit,
  ) {}

  /** @param whose the teacher's own enrollment, or one of the school's */
  async execute(
    actor: Pick<Actor, 'accountId' | 'displayName' | 'role' | 'ip'>,
    cohortId: string,
    whose: { readonly teacherId: string } | { readonly enrollmentId: string },
    claim: ClaimToFile,
  ): Promise<{ claimId: string } | { problems: readonly Problem[] }> {
    const bySchool = 'enrollmentId' in whose;
    return this.database.transaction(async (tx) => {
      const { pack, cohort } = await this.policies.ofCohort(cohortId, tx);
      const learner = await tx.one<{ id: string; state: (typeof TAKING_PART)[number] }>(
        `SELECT id, state FROM enrollment.enrollment
          WHERE cohort_id = $1 AND ${bySchool ? 'id' : 'teacher_id'} = $2 FOR UPDATE`,
        [cohortId, bySchool ? whose.enrollmentId : whose.teacherId],
      );
      const file = await this.evidence(tx, actor.accountId, cohort.rootUnitId, claim.fileId);
      const problems = mayClaimRecognition(claim, {
        recognized: pack.recognition ? (pack.recognizedProgrammes ?? []).map(({ code }) => code) : [],
        takesPart: learner !== undefined && TAKING_PART.includes(learner.state),
        firstTrainingDay: cohort.firstTrainingDay,
        today: plainDateIn(pack.programme.timeZone, this.clock.now()),
        evidence: file.evidence,
      });
      if (problems.length > 0 || !learner) return { problems };
      const now = this.clock.now();
      const row = await tx.one<{ id: string }>(
        `INSERT INTO enrollment.recognition_claim (cohort_id, enrollment_id, root_unit_id, programme_code, completed_on,
           claimed_half_hours, certificate_no, certificate_key, file_id, file_sha256, state, claimed_by, claimed_at,
           attested_by_name, attested_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id`,
        [
          cohortId,
          learner.id,
          cohort.rootUnitId,
          claim.programmeCode,
          claim.completedOn,
          claim.halfHours,
          claim.certificateNo.trim(),
          certificateKey(claim.certificateNo),
          claim.fileId,
          file.sha256,
          bySchool ? 'attested' : 'claimed',
          actor.accountId,
          now,
          bySchool ? actor.displayName : null,
          bySchool ? now : null,
        ],
      );
      if (!row) throw new Error('The claim was not written');
      await this.audit.record(tx, actor, {
        action: 'claim-recognition',
        targetKind: 'enrollment',
        targetId: learner.id,
        after: { programme: claim.programmeCode, halfHours: claim.halfHours, bySchool },
      });
      return { claimId: row.id };
    });
  }

  private async evidence(
    tx: Transaction,
    accountId: string,
    rootUnitId: string,
    fileId: string,
  ): Promise<{ sha256: string; evidence: ClaimFacts['evidence'] }> {
    const file = await tx.one<{ sha256: string }>(
      'SELECT sha256 FROM platform.stored_file WHERE id = $1 AND created_by = $2',
      [fileId, accountId],
    );
    if (!file) return { sha256: '', evidence: 'missing' };
    // Two claims with one file at once: the second waits here and then finds the first.
    await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 17300))', [file.sha256]);
    const used = await tx.one(
      `SELECT 1 FROM enrollment.recognition_claim WHERE root_unit_id = $1 AND file_sha256 = $2 AND state <> 'refused' LIMIT 1`,
      [rootUnitId, file.sha256],
    );
    return { sha256: file.sha256, evidence: used ? 'used' : 'fresh' };
  }
}
