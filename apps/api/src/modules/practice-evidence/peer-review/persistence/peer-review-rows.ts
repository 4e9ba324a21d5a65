import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Circle } from '@tisheng/domain-rules/practice-evidence/peer-review/allocate-reviews.js';
import type { Mark } from '@tisheng/domain-rules/practice-evidence/peer-review/rubric-score.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { copyInto, copyLine } from '../../../../platform/database/copy-rows.js';
import type { Queryable, Transaction } from '../../../../platform/database/database.js';
import { slicesOf } from '../../persistence/slices.js';

/** A review as it is stored, with whose it is and about whose work. */
export interface StoredPeerReview {
  readonly id: string;
  readonly cohortId: string;
  readonly theme: number;
  readonly submissionId: string;
  readonly version: number;
  /** Reviewer's enrollment and teacher. */
  readonly enrollmentId: string;
  readonly teacherId: string;
  readonly authorId: string;
  readonly authorTeacherId: string;
  readonly state: StateOf<'peer-review'>;
  readonly dueOn: PlainDate;
  readonly openedAt: Date | null;
  readonly revision: number;
  readonly marks: readonly Mark[];
  readonly comments: Readonly<Record<string, string>>;
  readonly comment: string;
  readonly objection: string | null;
  readonly objectionUpheld: boolean | null;
}

export interface NewPeerReview {
  readonly submissionId: string;
  readonly version: number;
  readonly enrollmentId: string;
  readonly circle: Circle;
  readonly why: 'round' | 'missing' | 'divergent';
}

const STORED = `r.id, r.cohort_id AS "cohortId", r.theme, r.submission_id AS "submissionId", r.version,
  r.enrollment_id AS "enrollmentId", e.teacher_id AS "teacherId", s.enrollment_id AS "authorId",
  a.teacher_id AS "authorTeacherId", r.state, r.due_on::text AS "dueOn", r.opened_at AS "openedAt", r.revision, r.marks,
  r.comments, r.comment, r.objection, r.objection_upheld AS "objectionUpheld"
  FROM practice_evidence.peer_review r
  JOIN enrollment.enrollment e ON e.cohort_id = r.cohort_id AND e.id = r.enrollment_id
  JOIN practice_evidence.submission s ON s.id = r.submission_id
  JOIN enrollment.enrollment a ON a.cohort_id = s.cohort_id AND a.id = s.enrollment_id`;

/** Reads and writes reviews of colleagues. */
@Injectable()
export class PeerReviewRows {
  /** @throws Error for an id that the guard cannot have let through */
  async held(tx: Transaction, id: string): Promise<StoredPeerReview> {
    const row = await tx.one<StoredPeerReview & Record<string, unknown>>(
      `SELECT ${STORED} WHERE r.id = $1 FOR UPDATE OF r`,
      [id],
    );
    if (!row) throw new Error(`No peer review ${id}`);
    return row;
  }

  /** Everything about drawing for a theme is done by one at a time. */
  async lockTheme(tx: Transaction, cohortId: string, theme: number): Promise<void> {
    await tx.run(`SELECT pg_advisory_xact_lock(hashtextextended('peer reviews ' || $1 || ' ' || $2, 0))`, [
      cohortId,
      String(theme),
    ]);
  }

  /** Asks colleagues about works. */
  async assign(
    tx: Transaction,
    cohortId: string,
    theme: number,
    reviews: readonly NewPeerReview[],
    { now, dueOn }: { readonly now: Date; readonly dueOn: PlainDate },
  ): Promise<void> {
    const at = now.toISOString();
    for (const slice of slicesOf(reviews)) {
      await copyInto(
        tx,
        `practice_evidence.peer_review (cohort_id, theme, submission_id, version, enrollment_id, circle, why, assigned_at, due_on)`,
        slice.map(({ submissionId, version, enrollmentId, circle, why }) =>
          copyLine([cohortId, theme, submissionId, version, enrollmentId, circle, why, at, dueOn]),
        ),
      );
    }
  }

  /** Text of the version that is reviewed: as it stands, or as it was before it was returned. */
  async textOf(db: Queryable, submissionId: string, version: number): Promise<string> {
    const row = await db.one<{ body: string }>(
      `SELECT COALESCE((SELECT v.body FROM practice_evidence.returned_version v
                         WHERE v.submission_id = s.id AND v.version = $2), s.body) AS body
         FROM practice_evidence.submission s WHERE s.id = $1`,
      [submissionId, version],
    );
    return row?.body ?? '';
  }

  /** Words of other reviews that count: the reviewer's own, those of the same work, and equal ones of the theme. */
  async otherWords(
    db: Queryable,
    review: StoredPeerReview,
    words: string,
  ): Promise<{ readonly own: string[]; readonly others: string[] }> {
    const rows = await db.rows<{ words: string; isOwn: boolean }>(
      `SELECT words, enrollment_id = $3 AS "isOwn" FROM practice_evidence.peer_review
        WHERE cohort_id = $1 AND id <> $2 AND state = 'counted' AND words <> ''
          AND (enrollment_id = $3 OR submission_id = $4 OR (theme = $5 AND md5(words) = md5($6)))
        LIMIT 500`,
      [review.cohortId, review.id, review.enrollmentId, review.submissionId, review.theme, words],
    );
    return {
      own: rows.filter(({ isOwn }) => isOwn).map((row) => row.words),
      others: rows.filter(({ isOwn }) => !isOwn).map((row) => row.words),
    };
  }
}
