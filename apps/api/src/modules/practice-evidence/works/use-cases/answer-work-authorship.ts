import { Injectable } from '@nestjs/common';
import { mayAnswerAuthorship } from '@tisheng/domain-rules/practice-evidence/works/may-answer-authorship.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { LearnerLocks } from '../../persistence/learner-locks.js';
import { PracticeSummaries } from '../../persistence/practice-summaries.js';
import type { WorkState } from '../../persistence/stored-work.js';

interface Naming extends Record<string, unknown>, Pick<WorkState, 'state'> {
  readonly ownerId: string;
  readonly enrollmentId: string;
  readonly consents: boolean | null;
}

/** A teacher who is named on a school's work says yes or no to it, by one tap. */
@Injectable()
export class AnswerWorkAuthorship {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly locks: LearnerLocks,
    private readonly summaries: PracticeSummaries,
  ) {}

  /** Answers what stands in the way: nothing when the answer holds. */
  async execute(
    actor: Actor,
    cohortId: string,
    workId: string,
    consents: boolean,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const named = await this.naming(tx, actor, cohortId, workId);
      if (!named) return [problem('not-named-on-work')];
      // As a review holds them, so that neither counts what the other has not seen.
      await this.locks.hold(tx, cohortId, [named.ownerId, named.enrollmentId]);
      const now = await this.naming(tx, actor, cohortId, workId);
      const problems = mayAnswerAuthorship(
        { consents: now?.consents, submission: now?.state ?? 'draft' },
        consents,
      );
      if (problems.length > 0 || !now) return problems;
      await tx.run(
        `UPDATE practice_evidence.work_author SET consents = $3, answered_at = $4
          WHERE submission_id = $1 AND enrollment_id = $2`,
        [workId, now.enrollmentId, consents, this.clock.now()],
      );
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      await this.summaries.addUpWorks(tx, cohortId, pack, [now.enrollmentId]);
      await this.audit.record(tx, actor, {
        action: consents ? 'consent-to-authorship' : 'refuse-authorship',
        targetKind: 'submission',
        targetId: workId,
        before: { consents: now.consents },
        after: { consents },
      });
      return [];
    });
  }

  private naming(
    tx: Transaction,
    actor: Actor,
    cohortId: string,
    workId: string,
  ): Promise<Naming | undefined> {
    return tx.one<Naming>(
      `SELECT s.enrollment_id AS "ownerId", a.enrollment_id AS "enrollmentId", a.consents, s.state
         FROM practice_evidence.work_author a JOIN practice_evidence.submission s ON s.id = a.submission_id
         JOIN enrollment.enrollment e ON e.cohort_id = a.cohort_id AND e.id = a.enrollment_id
        WHERE a.cohort_id = $1 AND a.submission_id = $2 AND e.teacher_id = $3`,
      [cohortId, workId, actor.teacherId],
    );
  }
}
