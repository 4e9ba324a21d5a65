import { Injectable } from '@nestjs/common';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';

export interface LeaderRow {
  readonly teacherId: string;
  readonly name: string;
}

export interface WorkshopRow {
  readonly id: string;
  readonly name: string;
  readonly countyId: string;
  readonly countyName: string;
  readonly stage: StageOfSchooling | null;
  readonly subject: string | null;
  readonly publishedAt: Date | null;
  readonly groupCount: number;
  readonly members: number;
  readonly leaders: readonly LeaderRow[];
}

export interface MemberRow {
  readonly enrollmentId: string;
  readonly teacherId: string;
  readonly name: string;
  readonly learnerNo: string;
  readonly schoolName: string;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
}

export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly schoolName: string | null;
  readonly members: readonly MemberRow[];
}

export interface ChangeRow {
  readonly kind: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  readonly byName: string;
  readonly at: string;
}

export interface WorkshopWithGroups extends WorkshopRow {
  readonly groups: readonly GroupRow[];
  readonly changes: readonly ChangeRow[];
}

export interface WorkshopSummaryRow {
  readonly drafts: number;
  readonly published: number;
  readonly withoutWorkshop: number;
}

const TAKING_PART = `e.state IN ('confirmed', 'completed')`;
const LEADERS = `COALESCE((SELECT json_agg(json_build_object('teacherId', t.id, 'name', t.name) ORDER BY l.since)
    FROM enrollment.workshop_leader l JOIN enrollment.teacher t ON t.id = l.teacher_id
   WHERE l.workshop_id = w.id AND l.until IS NULL), '[]')`;
const ROW = `w.id, w.name, w.county_id AS "countyId", c.name AS "countyName", w.stage, w.subject, w.published_at AS "publishedAt",
  (SELECT count(*) FROM enrollment.study_group g WHERE g.workshop_id = w.id)::int AS "groupCount",
  (SELECT count(*) FROM enrollment.study_group g JOIN enrollment.workshop_member m ON m.group_id = g.id
     JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
    WHERE g.workshop_id = w.id AND ${TAKING_PART})::int AS members, ${LEADERS} AS leaders`;
const MEMBERS = `COALESCE((SELECT json_agg(json_build_object('enrollmentId', e.id, 'teacherId', t.id, 'name', t.name,
      'learnerNo', e.learner_no, 'schoolName', s.name, 'stage', e.stage, 'subject', e.subject) ORDER BY s.code, e.learner_no)
    FROM enrollment.workshop_member m JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
    JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit s ON s.id = e.school_id
   WHERE m.group_id = g.id AND ${TAKING_PART}), '[]')`;

/** Workshops and groups as offices and schools see them. */
@Injectable()
export class FindWorkshops {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
  ) {}

  /** The workshops of the counties at or below a unit, in the order in which they were formed. */
  async execute(
    cohortId: string,
    unitId: string,
    first: number,
    after: string | null,
  ): Promise<Connection<WorkshopRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const unit = await this.organization.unit(unitId);
    const meant = `enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id AND c.path LIKE $2 || '%'
        WHERE w.cohort_id = $1`;
    const rows = await this.database.rows<WorkshopRow & { total: number } & Record<string, unknown>>(
      `SELECT ${ROW}, (SELECT count(*) FROM ${meant}) AS total FROM ${meant} AND ($3::uuid IS NULL OR w.id < $3)
        ORDER BY w.id DESC LIMIT $4`,
      [cohortId, unit?.path ?? '//', cursor?.[0] ?? null, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, ({ id }) => [id]);
  }

  /** One workshop with its groups and people; undefined where it is not of a county at or below the unit. */
  async one(cohortId: string, unitId: string, workshopId: string): Promise<WorkshopWithGroups | undefined> {
    return this.database.one<WorkshopWithGroups & Record<string, unknown>>(
      `SELECT ${ROW},
              COALESCE((SELECT json_agg(json_build_object('id', g.id, 'name', g.name, 'schoolName', gs.name, 'members', ${MEMBERS})
                                        ORDER BY g.position, g.id)
                          FROM enrollment.study_group g LEFT JOIN organization.unit gs ON gs.id = g.school_id
                         WHERE g.workshop_id = w.id), '[]') AS groups,
              COALESCE((SELECT json_agg(json_build_object('kind', h.kind, 'before', h.before, 'after', COALESCE(ht.name, h.after),
                                        'reason', h.reason, 'byName', h.by_name, 'at', h.at) ORDER BY h.at DESC, h.id DESC)
                          FROM (SELECT * FROM enrollment.workshop_change h WHERE h.workshop_id = w.id
                                 ORDER BY at DESC LIMIT 100) h
                          LEFT JOIN enrollment.teacher ht ON ht.id = h.teacher_id), '[]') AS changes
         FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id
         JOIN organization.unit u ON u.id = $2 AND c.path LIKE u.path || '%'
        WHERE w.id = $3 AND w.cohort_id = $1`,
      [cohortId, unitId, workshopId],
    );
  }

  /** How many workshops there are below a unit, and how many learners are in none. */
  async summary(cohortId: string, unitId: string): Promise<WorkshopSummaryRow> {
    const row = await this.database.one<WorkshopSummaryRow & Record<string, unknown>>(
      `SELECT (SELECT count(*) FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id
                WHERE w.cohort_id = $1 AND c.path LIKE u.path || '%' AND w.published_at IS NULL)::int AS drafts,
              (SELECT count(*) FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id
                WHERE w.cohort_id = $1 AND c.path LIKE u.path || '%' AND w.published_at IS NOT NULL)::int AS published,
              (SELECT count(*) FROM enrollment.enrollment e WHERE e.cohort_id = $1 AND e.unit_path LIKE u.path || '%'
                  AND e.state = 'confirmed' AND NOT EXISTS (SELECT FROM enrollment.workshop_member m
                       WHERE m.cohort_id = e.cohort_id AND m.enrollment_id = e.id))::int AS "withoutWorkshop"
         FROM organization.unit u WHERE u.id = $2`,
      [cohortId, unitId],
    );
    return row ?? { drafts: 0, published: 0, withoutWorkshop: 0 };
  }
}
