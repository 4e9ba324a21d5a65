import { Injectable } from '@nestjs/common';
import { reviewerWeight } from '@tisheng/domain-rules/practice-evidence/peer-review/reviewer-weight.js';
import type { Transaction } from '../../../../platform/database/database.js';

/** Keeps how much each reviewer weighs. */
@Injectable()
export class ReviewerWeights {
  /** Reckons anew those who have reviewed one of these works: a review more changes what the others are compared with. */
  async refresh(
    tx: Transaction,
    cohortId: string,
    submissionIds: readonly string[],
    divergence: number,
    now: Date,
  ): Promise<void> {
    const rows = await tx.rows<{ enrollmentId: string; score: number | null; others: number[] }>(
      `SELECT p.enrollment_id AS "enrollmentId", r.score_hundredths AS score,
              ARRAY(SELECT o.score_hundredths FROM practice_evidence.peer_review o
                     WHERE o.submission_id = r.submission_id AND o.id <> r.id AND o.state = 'counted') AS others
         FROM (SELECT DISTINCT enrollment_id FROM practice_evidence.peer_review
                WHERE submission_id = ANY($2) AND state IN ('counted', 'set-aside')) p
         LEFT JOIN practice_evidence.peer_review r
           ON r.cohort_id = $1 AND r.enrollment_id = p.enrollment_id AND r.state = 'counted'
        ORDER BY 1`,
      [cohortId, submissionIds],
    );
    const reviews = new Map<string, { score: number; others: number[] }[]>();
    for (const { enrollmentId, score, others } of rows) {
      const list = reviews.get(enrollmentId) ?? [];
      if (score !== null) list.push({ score, others });
      reviews.set(enrollmentId, list);
    }
    if (reviews.size === 0) return;
    const weights = [...reviews].map(([enrollmentId, list]) => ({
      enrollmentId,
      ...reviewerWeight(list, divergence),
    }));
    await tx.run(
      `INSERT INTO practice_evidence.peer_reviewer
              (cohort_id, enrollment_id, compared, distance_hundredths, weight_hundredths, changed_at)
       SELECT $1, "enrollmentId", compared, distance, weight, $3
         FROM json_to_recordset($2) AS w("enrollmentId" uuid, compared int, distance int, weight int)
       ON CONFLICT (cohort_id, enrollment_id) DO UPDATE
         SET compared = excluded.compared, distance_hundredths = excluded.distance_hundredths,
             weight_hundredths = excluded.weight_hundredths, changed_at = excluded.changed_at`,
      [cohortId, JSON.stringify(weights), now],
    );
  }
}
