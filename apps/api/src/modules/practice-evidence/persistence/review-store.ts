import { Injectable } from '@nestjs/common';
import { copyInto, copyLine } from '../../../platform/database/copy-rows.js';
import type { Transaction } from '../../../platform/database/database.js';
import { slicesOf } from './slices.js';

/** A review that may be recorded; scores in hundredths. */
export interface NewReview {
  readonly submissionId: string;
  /** Version that was reviewed. */
  readonly version: number;
  readonly decision: 'accepted' | 'returned';
  readonly score: number | null;
  readonly technical: number | null;
  readonly teaching: number | null;
  readonly comment: string;
}

const RECORDSET = `json_to_recordset($1) AS r("submissionId" uuid, decision text, score int, technical int, teaching int)`;

/** Writes reviews and what they make of the works, many at a time. */
@Injectable()
export class ReviewStore {
  /** The teachers whom an account stands for. */
  async teachersOf(tx: Transaction, accountId: string | null): Promise<ReadonlySet<string>> {
    const rows = await tx.rows<{ teacherId: string }>(
      `SELECT teacher_id AS "teacherId" FROM identity.role_grant WHERE account_id = $1 AND teacher_id IS NOT NULL`,
      [accountId],
    );
    return new Set(rows.map(({ teacherId }) => teacherId));
  }

  /** Records the reviews; what is returned is kept as it was, and its next version begins. */
  async write(
    tx: Transaction,
    reviews: readonly NewReview[],
    reviewerAccountId: string | null,
    now: Date,
  ): Promise<void> {
    const at = now.toISOString();
    for (const slice of slicesOf(reviews)) {
      const given = JSON.stringify(slice.map(({ comment: _, ...row }) => row));
      await copyInto(
        tx,
        `practice_evidence.review (submission_id, submission_version, reviewer_account_id, decision, score_hundredths,
           technical_hundredths, teaching_hundredths, comment, reviewed_at)`,
        slice.map(({ submissionId, version, decision, score, technical, teaching, comment }) =>
          copyLine([
            submissionId,
            version,
            reviewerAccountId,
            decision,
            score,
            technical,
            teaching,
            comment,
            at,
          ]),
        ),
      );
      if (slice.some(({ decision }) => decision === 'returned')) await this.keepReturned(tx, given);
      await tx.run(
        `UPDATE practice_evidence.submission s
            SET state = r.decision, version = s.version + (r.decision = 'returned')::int,
                returned_at = CASE WHEN r.decision = 'returned' THEN $2 ELSE s.returned_at END,
                score_hundredths = CASE WHEN r.decision = 'accepted' THEN r.score END,
                technical_hundredths = CASE WHEN r.decision = 'accepted' THEN r.technical END,
                teaching_hundredths = CASE WHEN r.decision = 'accepted' THEN r.teaching END
           FROM ${RECORDSET} WHERE s.id = r."submissionId"`,
        [given, now],
      );
    }
  }

  private async keepReturned(tx: Transaction, given: string): Promise<void> {
    await tx.run(
      `INSERT INTO practice_evidence.returned_version
              (submission_id, version, topic_position, own_topic, body, links, late, submitted_at)
       SELECT s.id, s.version, s.topic_position, s.own_topic, s.body, s.links, s.late, s.submitted_at
         FROM ${RECORDSET} JOIN practice_evidence.submission s ON s.id = r."submissionId"
        WHERE r.decision = 'returned'`,
      [given],
    );
  }
}
