import { Injectable } from '@nestjs/common';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { AppealLevel, AppealSubject } from '@tisheng/domain-rules/scoring/appeal.js';
import { actsForCounty, decidingRole } from '@tisheng/domain-rules/scoring/appeal-decision.js';
import { Database } from '../../../platform/database/database.js';
import { pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import { idCursor } from './id-cursor.js';
import type { AppealAction } from '../persistence/appeal-steps.js';

/** What happened to an appeal, in order, over all its levels. */
export interface AppealStepRow {
  readonly level: AppealLevel;
  readonly action: AppealAction;
  readonly reason: string;
  readonly newGrade: Grade | null;
  readonly actedAt: Date;
}

/** An appeal with what the one who decides wants to see. */
export interface AppealRow {
  readonly id: string;
  readonly cohortId: string;
  readonly enrollmentId: string;
  readonly teacherName: string;
  readonly learnerNo: string;
  readonly schoolName: string;
  readonly subject: AppealSubject;
  readonly theme: number | null;
  readonly level: AppealLevel;
  readonly state: StateOf<'appeal'>;
  readonly grounds: string;
  readonly openedAt: Date;
  readonly decideBy: string;
  readonly decision: 'upheld' | 'dismissed' | null;
  readonly decisionReason: string | null;
  /** Grade that counts today. */
  readonly currentGrade: Grade | null;
  readonly score: number | null;
  /** Role whose turn it is. */
  readonly decidedBy: Role;
  readonly steps: readonly AppealStepRow[];
}

export interface AppealsFilter {
  readonly cohortId: string;
  readonly unitId?: string | null;
  readonly institutionId?: string | null;
  readonly teacherId?: string | null;
  readonly subject?: AppealSubject | null;
  readonly state?: StateOf<'appeal'> | null;
  readonly first: number;
  readonly after: string | null;
}

interface Stored extends Record<string, unknown>, Omit<AppealRow, 'decidedBy' | 'steps'> {
  readonly countyKind: string;
  readonly aboveKind: string | null;
  readonly steps: readonly (Omit<AppealStepRow, 'actedAt'> & { readonly actedAt: string })[];
}

const FROM = `FROM scoring.appeal a
  JOIN enrollment.enrollment e ON e.cohort_id = a.cohort_id AND e.id = a.enrollment_id
 WHERE a.cohort_id = $1
   AND ($2::uuid IS NULL OR e.unit_path LIKE (SELECT path FROM organization.unit WHERE id = $2) || '%')
   AND ($3::uuid IS NULL OR e.institution_id = $3) AND ($4::uuid IS NULL OR e.teacher_id = $4)
   AND ($5::text IS NULL OR a.subject = $5) AND ($6::text IS NULL OR a.state = $6)`;

/** Appeals, the newest first. */
@Injectable()
export class ListAppeals {
  constructor(private readonly database: Database) {}

  async execute(filter: AppealsFilter): Promise<Connection<AppealRow>> {
    const first = pageSize(filter.first);
    const after = idCursor(filter.after);
    const { cohortId, unitId, institutionId, teacherId, subject, state } = filter;
    const narrowed = [
      cohortId,
      unitId ?? null,
      institutionId ?? null,
      teacherId ?? null,
      subject ?? null,
      state ?? null,
    ];
    const [rows, total] = await Promise.all([
      this.database.rows<Stored>(
        `SELECT x.*, t.name AS "teacherName", h.name AS "schoolName", k.kind AS "countyKind", o.kind AS "aboveKind",
                r.total_hundredths / 100.0::float8 AS score,
                CASE x.subject WHEN 'institution-result' THEN r.grade WHEN 'school-rating' THEN g.grade END AS "currentGrade",
                (SELECT COALESCE(json_agg(json_build_object('level', c.level, 'action', s.action, 'reason', s.reason,
                                                   'newGrade', s.new_grade, 'actedAt', s.acted_at)
                                 ORDER BY s.acted_at, c.id, s.position), '[]')
                   FROM scoring.appeal c JOIN scoring.appeal_step s ON s.appeal_id = c.id
                  WHERE c.cohort_id = x."cohortId" AND c.enrollment_id = x."enrollmentId" AND c.chain_id = x."chainId"
                    AND c.id <= x.id) AS steps
           FROM (SELECT a.id, a.chain_id AS "chainId", a.cohort_id AS "cohortId", a.enrollment_id AS "enrollmentId",
                        e.learner_no AS "learnerNo", a.subject, a.theme, a.level, a.state, a.grounds,
                        a.opened_at AS "openedAt", a.decide_by AS "decideBy", a.decision,
                        a.decision_reason AS "decisionReason", e.teacher_id, e.school_id, e.county_id
                   ${FROM} AND ($7::uuid IS NULL OR a.id < $7) ORDER BY a.id DESC LIMIT $8) x
           JOIN enrollment.teacher t ON t.id = x.teacher_id
           JOIN organization.unit h ON h.id = x.school_id
           JOIN organization.unit k ON k.id = x.county_id
           LEFT JOIN organization.unit o ON o.id = k.parent_id
           LEFT JOIN scoring.institution_result r
             ON r.cohort_id = x."cohortId" AND r.enrollment_id = x."enrollmentId"
           LEFT JOIN scoring.school_rating g ON g.cohort_id = x."cohortId" AND g.enrollment_id = x."enrollmentId"
          ORDER BY x.id DESC`,
        [...narrowed, after, first + 1],
      ),
      this.database.one<{ count: number }>(`SELECT count(*) AS count ${FROM}`, narrowed),
    ]);
    return pageOf(rows.map(appealRow), first, total?.count ?? 0, ({ id }) => [id]);
  }
}

function appealRow({ countyKind, aboveKind, steps, ...appeal }: Stored): AppealRow {
  return {
    ...appeal,
    decidedBy: decidingRole(appeal.subject, appeal.level, actsForCounty(countyKind, aboveKind)),
    steps: steps.map((step) => ({ ...step, actedAt: new Date(step.actedAt) })),
  };
}
