import { Injectable } from '@nestjs/common';
import { findTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { seesReceived } from '@tisheng/domain-rules/practice-evidence/peer-review/may-touch-review.js';
import { middleOfReviews } from '@tisheng/domain-rules/practice-evidence/peer-review/middle-of-reviews.js';
import type { Mark } from '@tisheng/domain-rules/practice-evidence/peer-review/rubric-score.js';
import { plainDateIn, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Queryable } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import type { OwnWorkReviewed, ReceivedReview } from '../graphql/my-peer-reviews.model.js';
import { objectionState, toMarks } from './to-peer-review.js';

interface Standing extends Record<string, unknown> {
  readonly theme: number;
  readonly submissionId: string;
  readonly version: number;
  readonly lastDay: PlainDate;
  readonly toDo: number;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly submissionId: string;
  readonly score: number;
  readonly weight: number;
  readonly marks: Mark[];
  readonly comments: Record<string, string>;
  readonly comment: string;
  readonly submittedAt: Date;
  readonly helpful: boolean | null;
  readonly objection: string | null;
  readonly objectionUpheld: boolean | null;
  readonly objectionAnswer: string | null;
}

/** What colleagues said about one's works; never who. */
@Injectable()
export class FindReceivedReviews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
  ) {}

  async of(cohortId: string, enrollmentId: string): Promise<OwnWorkReviewed[]> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const today = plainDateIn(pack.programme.timeZone, this.clock.now());
    const works = await this.standings(this.database, cohortId, enrollmentId, today);
    const reviews = works.length > 0 ? await this.reviews(works.map((work) => work.submissionId)) : [];
    return works.map(({ theme, submissionId, version, lastDay, toDo }) => {
      const isShown = seesReceived({ toDo, lastDay, today });
      const all = reviews.filter((review) => review.submissionId === submissionId);
      // What was set aside on an objection is shown with its answer, and counts no more.
      const counting = all.filter(({ objectionUpheld }) => objectionUpheld !== true);
      const middle = middleOfReviews(counting);
      const title = findTheme(pack.practice.themes, theme)?.title;
      return {
        submissionId,
        theme,
        themeTitleZh: title?.zh ?? '',
        themeTitleEn: title?.en ?? '',
        version,
        isShown,
        reviewsToDo: toDo,
        lastDay,
        count: counting.length,
        // Weights are of people whom the author does not know; the plain median can be checked.
        median: isShown ? points(middle.median) : null,
        spread: isShown ? points(middle.spread) : null,
        reviews: isShown ? all.map(toReceived) : [],
      };
    });
  }

  /** Whether somebody sees by now what was said about their work of a theme. */
  async isShown(db: Queryable, cohortId: string, enrollmentId: string, theme: number): Promise<boolean> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const today = plainDateIn(pack.programme.timeZone, this.clock.now());
    const works = await this.standings(db, cohortId, enrollmentId, today);
    const work = works.find((each) => each.theme === theme);
    return work !== undefined && seesReceived({ ...work, today });
  }

  private standings(
    db: Queryable,
    cohortId: string,
    enrollmentId: string,
    today: PlainDate,
  ): Promise<Standing[]> {
    return db.rows<Standing>(
      `SELECT s.theme, s.id AS "submissionId", min(r.version) AS version, max(r.due_on)::text AS "lastDay",
              (SELECT count(*)::int FROM practice_evidence.peer_review o
                WHERE o.cohort_id = $1 AND o.enrollment_id = $2 AND o.theme = s.theme AND o.due_on >= $3
                  AND o.state IN ('assigned', 'opened', 'not-counted')) AS "toDo"
         FROM practice_evidence.submission s JOIN practice_evidence.peer_review r ON r.submission_id = s.id
        WHERE s.cohort_id = $1 AND s.enrollment_id = $2 GROUP BY s.id ORDER BY s.theme`,
      [cohortId, enrollmentId, today],
    );
  }

  private reviews(submissionIds: readonly string[]): Promise<Row[]> {
    return this.database.rows<Row>(
      `SELECT r.id, r.submission_id AS "submissionId", r.score_hundredths AS score, COALESCE(w.weight_hundredths, 75) AS weight,
              r.marks, r.comments, r.comment, r.submitted_at AS "submittedAt", r.helpful, r.objection,
              r.objection_upheld AS "objectionUpheld", r.objection_answer AS "objectionAnswer"
         FROM practice_evidence.peer_review r
         LEFT JOIN practice_evidence.peer_reviewer w ON w.cohort_id = r.cohort_id AND w.enrollment_id = r.enrollment_id
        WHERE r.submission_id = ANY($1) AND (r.state = 'counted' OR (r.state = 'set-aside' AND r.objection_upheld))
        -- An order that says nothing about who they are.
        ORDER BY md5(r.id::text)`,
      [submissionIds],
    );
  }
}

const points = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100);

const toReceived = (row: Row): ReceivedReview => ({
  id: row.id,
  score: row.score / 100,
  marks: toMarks(row.marks, row.comments),
  comment: row.comment,
  submittedAt: row.submittedAt,
  isHelpful: row.helpful,
  objection: row.objection,
  objectionState: objectionState(row),
  objectionAnswer: row.objectionAnswer,
});
