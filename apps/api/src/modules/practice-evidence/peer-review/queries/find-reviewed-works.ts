import { Injectable } from '@nestjs/common';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { type Connection, decodeCursor, pageOf, pageSize } from '../../../../platform/graphql/connection.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import type { PeerReviewedWork, PeerReviewer } from '../graphql/peer-review-desk.model.js';
import { REVIEWED_WORK, type ReviewedWorkRow, toReviewedWork } from './reviewed-work-rows.js';

/** Which works or colleagues are meant. */
export interface ReviewedList {
  readonly cohortId: string;
  readonly unitId: string;
  readonly theme: number;
  readonly first: number;
  readonly after: string | null;
}

export type ReviewedFilter = 'all' | 'divergent' | 'objected' | 'waiting';

const isOfSchool = (role: Role): boolean => role === 'school-administrator' || role === 'principal';

const BELOW = `e.unit_path LIKE (SELECT path FROM organization.unit WHERE id = $2) || '%'`;

/** Works before colleagues, and colleagues as reviewers, for those who decide. */
@Injectable()
export class FindReviewedWorks {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  /** Open objections first, then those whose reviews lie farthest apart. */
  async list(
    { role }: Pick<Actor, 'role'>,
    list: ReviewedList,
    filter: ReviewedFilter,
  ): Promise<Connection<PeerReviewedWork>> {
    const { pack } = await this.policies.ofCohort(list.cohortId);
    const { peerReview } = pack.practice;
    const [objections = null, spread = null, id = null] = decodeCursor(list.after, 3) ?? [];
    const rows = await this.database.rows<
      ReviewedWorkRow & { objections: number; spread: number; total: number }
    >(
      `WITH listed AS (
         SELECT r.submission_id AS id, count(*) FILTER (WHERE r.objection IS NOT NULL AND r.objection_upheld IS NULL) AS objections,
                COALESCE(max(r.score_hundredths) FILTER (WHERE r.state = 'counted')
                         - min(r.score_hundredths) FILTER (WHERE r.state = 'counted'), -1) AS spread,
                count(*) FILTER (WHERE r.state = 'counted') AS counted
           FROM practice_evidence.peer_review r JOIN practice_evidence.submission s ON s.id = r.submission_id
           JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
          WHERE r.cohort_id = $1 AND r.theme = $3 AND ${BELOW} GROUP BY r.submission_id
       ), narrowed AS (
         SELECT * FROM listed WHERE CASE $4 WHEN 'divergent' THEN spread > $5 WHEN 'objected' THEN objections > 0
                                            WHEN 'waiting' THEN counted < $6 ELSE true END
       )
       SELECT ${REVIEWED_WORK}, l.objections::int, l.spread, (SELECT count(*)::int FROM narrowed) AS total
         FROM (SELECT * FROM narrowed
                WHERE $7::int IS NULL OR (-objections, -spread, id) > (-$7::int, -$8::int, $9::uuid)
                ORDER BY objections DESC, spread DESC, id LIMIT $10) l
         JOIN practice_evidence.submission s ON s.id = l.id
         JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
         JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit u ON u.id = e.school_id
        ORDER BY l.objections DESC, l.spread DESC, l.id`,
      [
        list.cohortId,
        list.unitId,
        list.theme,
        filter,
        peerReview.divergence * 100,
        peerReview.reviewsPerWork,
        objections,
        spread,
        id,
        pageSize(list.first) + 1,
      ],
    );
    const page = pageOf(rows, pageSize(list.first), rows[0]?.total ?? 0, (row) => [
      row.objections,
      row.spread,
      row.submissionId,
    ]);
    return { ...page, nodes: page.nodes.map((row) => toReviewedWork(row, peerReview, isOfSchool(role))) };
  }

  /** What colleagues said about one work; null where nobody was asked. */
  async ofWork({ role }: Pick<Actor, 'role'>, submissionId: string): Promise<PeerReviewedWork | null> {
    const row = await this.database.one<ReviewedWorkRow & { cohortId: string }>(
      `SELECT s.cohort_id AS "cohortId", ${REVIEWED_WORK} FROM practice_evidence.submission s
         JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
         JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit u ON u.id = e.school_id
        WHERE s.id = $1 AND EXISTS (SELECT FROM practice_evidence.peer_review r WHERE r.submission_id = s.id)`,
      [submissionId],
    );
    if (!row) return null;
    const { pack } = await this.policies.ofCohort(row.cohortId);
    return toReviewedWork(row, pack.practice.peerReview, isOfSchool(role));
  }

  /** Colleagues who were asked, those who did least of it first. */
  async reviewers(list: ReviewedList): Promise<Connection<PeerReviewer>> {
    const [done = null, id = null] = decodeCursor(list.after, 2) ?? [];
    const rows = await this.database.rows<
      Omit<PeerReviewer, 'distance'> & { distance: number | null; done: number; total: number } & Record<
          string,
          unknown
        >
    >(
      `WITH listed AS (
         SELECT r.enrollment_id AS id, count(*)::int AS asked, count(*) FILTER (WHERE r.state = 'counted')::int AS counted,
                count(*) FILTER (WHERE r.state = 'not-counted')::int AS "notCounted",
                count(*) FILTER (WHERE r.state IN ('assigned', 'opened'))::int AS "underWay",
                count(*) FILTER (WHERE r.state = 'lapsed')::int AS lapsed,
                count(*) FILTER (WHERE r.state = 'declined')::int AS declined,
                (percentile_disc(0.5) WITHIN GROUP (ORDER BY r.seconds) FILTER (WHERE r.seconds IS NOT NULL))::int AS "medianSeconds",
                (count(*) FILTER (WHERE r.state = 'counted') * 1000 / count(*))::int AS done
           FROM practice_evidence.peer_review r
           JOIN enrollment.enrollment e ON e.cohort_id = r.cohort_id AND e.id = r.enrollment_id
          WHERE r.cohort_id = $1 AND r.theme = $3 AND ${BELOW} GROUP BY r.enrollment_id
       )
       SELECT l.*, l.id AS "enrollmentId", t.name, u.name AS "schoolName", COALESCE(w.weight_hundredths, 75) AS weight,
              CASE WHEN w.compared > 0 THEN w.distance_hundredths END AS distance, COALESCE(w.compared, 0) AS "comparedWorks",
              (SELECT count(*)::int FROM listed) AS total
         FROM (SELECT * FROM listed WHERE $4::int IS NULL OR (done, id) > ($4::int, $5::uuid) ORDER BY done, id LIMIT $6) l
         JOIN enrollment.enrollment e ON e.cohort_id = $1 AND e.id = l.id
         JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit u ON u.id = e.school_id
         LEFT JOIN practice_evidence.peer_reviewer w ON w.cohort_id = $1 AND w.enrollment_id = l.id
        ORDER BY l.done, l.id`,
      [list.cohortId, list.unitId, list.theme, done, id, pageSize(list.first) + 1],
    );
    const page = pageOf(rows, pageSize(list.first), rows[0]?.total ?? 0, (row) => [
      row.done,
      row.enrollmentId,
    ]);
    return {
      ...page,
      nodes: page.nodes.map((row) => ({
        ...row,
        distance: row.distance === null ? null : row.distance / 100,
      })),
    };
  }
}
