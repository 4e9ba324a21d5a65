import { Injectable } from '@nestjs/common';
import type { Review } from '@tisheng/domain-rules/practice-evidence/review.js';
import type { Mark } from '@tisheng/domain-rules/practice-evidence/peer-review/rubric-score.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { ReviewSubmissions } from './review-submissions.js';

/** Accepts one work with its score, or returns it with advice. */
@Injectable()
export class ReviewSubmission {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly reviews: ReviewSubmissions,
  ) {}

  /** @param version the version that the reviewer read */
  async execute(
    actor: Actor,
    submissionId: string,
    version: number,
    review: Review & { readonly marks?: readonly Mark[] | null },
  ): Promise<{ submissionId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const work = await tx.one<{ cohortId: string; enrollmentId: string; theme: number; state: string }>(
        `SELECT cohort_id AS "cohortId", enrollment_id AS "enrollmentId", theme, state
           FROM practice_evidence.submission WHERE id = $1`,
        [submissionId],
      );
      if (!work) throw new Error(`No submission ${submissionId}`);
      const { cohortId, state, ...key } = work;
      const found = await this.reviews.review(tx, actor, cohortId, [{ ...review, ...key, version }]);
      if (found.length > 0) return { problems: found.map(({ row: _, ...problem }) => problem) };
      await this.audit.record(tx, actor, {
        action: 'review-submission',
        targetKind: 'submission',
        targetId: submissionId,
        before: { state },
        after: { decision: review.decision, score: review.score, version },
      });
      return { submissionId };
    });
  }
}
