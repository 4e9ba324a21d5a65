import { Injectable } from '@nestjs/common';
import type { Mark } from '@tisheng/domain-rules/practice-evidence/peer-review/rubric-score.js';
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
  /** By criterion; null where the score was given as a whole. */
  readonly marks: readonly Mark[] | null;
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
      const given = JSON.stringify(slice.map(({ comment: _, marks: __, ...row }) => row));
      await copyInto(
        tx,
        `practice_evidence.review (submission_id, submission_version, reviewer_account_id, decision, score_hundredths,
           technical_hundredths, teaching_hundredths, comment, reviewed_at, marks)`,
        slice.map(({ submissionId, version, decision, score, technical, teaching, comment, marks }) =>
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
            marks && JSON.stringify(marks),
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
              (submission_id, version, topic_position, own_topic, body, links, late, submitted_at, work)
       SELECT s.id, s.version, s.topic_position, s.own_topic, s.body, s.links, s.late, s.submitted_at,
              (SELECT jsonb_build_object('kind', p.kind, 'title', p.title, 'summary', p.summary, 'texts', p.texts,
                        'files', (SELECT COALESCE(jsonb_object_agg(f.file_id, f.part), '{}')
                                    FROM practice_evidence.work_part_file f WHERE f.submission_id = s.id))
                 FROM practice_evidence.work_profile p WHERE p.submission_id = s.id)
         FROM ${RECORDSET} JOIN practice_evidence.submission s ON s.id = r."submissionId"
        WHERE r.decision = 'returned'`,
      [given],
    );
  }
}
