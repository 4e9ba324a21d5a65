import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { mayDecide } from '@tisheng/domain-rules/practice-evidence/peer-review/who-decides.js';
import { findTheme, topicText } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { type Connection, decodeCursor, pageOf, pageSize } from '../../../platform/graphql/connection.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import type { SubmissionToReview } from '../graphql/submission-to-review.model.js';
import { SUBMISSION, type SubmissionRow, toHandedInSubmission } from './submission-row.js';

export interface ReviewList {
  readonly cohortId: string;
  readonly unitId: string;
  readonly state: StateOf<'submission'>;
  /** Null for every theme. */
  readonly theme: number | null;
  /** Null for every workshop. */
  readonly workshopId: string | null;
  /** Part of the teacher's or school's name; empty for all. */
  readonly search: string;
  readonly first: number;
  readonly after: string | null;
}

interface Row extends SubmissionRow {
  readonly enrollmentId: string;
  readonly teacherName: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly theme: number;
  readonly sortedAt: string;
  readonly total: number;
  readonly isOwn: boolean;
}

/** Works below a unit in one state, those that wait longest first. Drafts are the teacher's own and never listed. */
@Injectable()
export class SubmissionsToReview {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  async execute(
    actor: Pick<Actor, 'accountId' | 'role'>,
    list: ReviewList,
  ): Promise<Connection<SubmissionToReview>> {
    const { pack } = await this.policies.ofCohort(list.cohortId);
    const rows = await this.page(actor, list, pageSize(list.first) + 1);
    const nodes = rows.map((row) => ({ sortedAt: row.sortedAt, node: toNode(actor, row, pack) }));
    const page = pageOf(nodes, pageSize(list.first), rows[0]?.total ?? 0, ({ sortedAt, node }) => [
      sortedAt,
      node.submission.id,
    ]);
    return { ...page, nodes: page.nodes.map(({ node }) => node) };
  }

  /** One work, as it is after a review. */
  async one(submissionId: string): Promise<SubmissionRow> {
    const row = await this.database.one<SubmissionRow>(
      `SELECT ${SUBMISSION} FROM practice_evidence.submission s WHERE s.id = $1`,
      [submissionId],
    );
    if (!row) throw new Error(`No submission ${submissionId}`);
    return row;
  }

  private page({ accountId }: Pick<Actor, 'accountId'>, list: ReviewList, limit: number): Promise<Row[]> {
    const [submittedAt = null, id = null] = decodeCursor(list.after, 2) ?? [];
    return this.database.rows<Row>(
      `WITH listed AS (
         SELECT s.id, s.submitted_at, e.id AS enrollment_id, e.teacher_id, e.school_id
           FROM practice_evidence.submission s
           JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
          WHERE s.cohort_id = $1 AND s.state = $3 AND s.state <> 'draft' AND ($4::int IS NULL OR s.theme = $4)
            AND e.unit_path ~>=~ (SELECT path FROM organization.unit WHERE id = $2)
            AND e.unit_path ~<~ (SELECT left(path, -1) || '0' FROM organization.unit WHERE id = $2)
            AND ($8::uuid IS NULL OR EXISTS (
              SELECT FROM enrollment.workshop_member m JOIN enrollment.study_group g ON g.id = m.group_id
               WHERE m.cohort_id = e.cohort_id AND m.enrollment_id = e.id AND g.workshop_id = $8))
            AND ($9 = '' OR EXISTS (
              SELECT FROM enrollment.teacher n JOIN organization.unit o ON o.id = e.school_id
               WHERE n.id = e.teacher_id AND (strpos(n.name, $9) > 0 OR strpos(o.name, $9) > 0)))
       )
       SELECT l.enrollment_id AS "enrollmentId", t.name AS "teacherName", l.school_id AS "schoolId", u.name AS "schoolName",
              s.theme, l.submitted_at::text AS "sortedAt", (SELECT count(*) FROM listed) AS total, ${SUBMISSION},
              EXISTS (SELECT FROM identity.role_grant o WHERE o.account_id = $10 AND o.teacher_id = l.teacher_id) AS "isOwn"
         FROM (SELECT * FROM listed
                WHERE $5::timestamptz IS NULL OR (submitted_at, id) > ($5::timestamptz, $6::uuid)
                ORDER BY submitted_at, id LIMIT $7) l
         JOIN practice_evidence.submission s ON s.id = l.id
         JOIN enrollment.teacher t ON t.id = l.teacher_id
         JOIN organization.unit u ON u.id = l.school_id
        ORDER BY l.submitted_at, l.id`,
      [
        list.cohortId,
        list.unitId,
        list.state,
        list.theme,
        submittedAt,
        id,
        limit,
        list.workshopId,
        list.search,
        accountId,
      ],
    );
  }
}

function toNode({ role }: Pick<Actor, 'role'>, row: Row, pack: PolicyPack): SubmissionToReview {
  const theme = findTheme(pack.practice.themes, row.theme);
  const submission = toHandedInSubmission(row);
  return {
    enrollmentId: row.enrollmentId,
    teacherName: row.teacherName,
    schoolId: row.schoolId,
    schoolName: row.schoolName,
    theme: row.theme,
    themeTitleZh: theme?.title.zh ?? '',
    themeTitleEn: theme?.title.en ?? '',
    topic: theme ? topicText(theme, submission.topicPosition, submission.ownTopic) : '',
    isWork: theme?.isWork ?? false,
    mayDecide: theme !== undefined && !row.isOwn && mayDecide(role, theme).length === 0,
    submission,
  };
}
