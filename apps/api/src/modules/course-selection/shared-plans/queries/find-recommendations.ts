import { Injectable, NotFoundException } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { leaderOf, withinOwnWorkshops } from '../who-may-recommend.js';

/** A confirmed plan that nobody has recommended. */
export interface PlanToRecommendListed {
  readonly enrollmentId: string;
  readonly name: string;
  readonly schoolName: string;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
  readonly halfHours: number;
  /** 0–100; null without a diagnosis. */
  readonly consistencyHundredths: number | null;
  readonly courseTitles: readonly string[];
}

/** A recommendation with what became of it. */
export interface RecommendationListed {
  readonly enrollmentId: string;
  readonly name: string;
  readonly schoolName: string;
  readonly state: StateOf<'shared-plan'>;
  readonly reason: string;
  readonly anonymous: boolean;
  readonly recommendedByName: string;
  readonly recommendedAt: Date;
  readonly answeredAt: Date | null;
  readonly inRegionSince: Date | null;
  readonly comments: number;
}

interface Page {
  readonly first: number;
  readonly after: string | null | undefined;
}

/** Plans that can be recommended, and those that were. */
@Injectable()
export class FindRecommendations {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
  ) {}

  /** Confirmed plans at or below a unit, those that answer their diagnosis best first. */
  async candidates(
    actor: Actor,
    cohortId: string,
    unitId: string,
    search: string,
    page: Page,
  ): Promise<Connection<PlanToRecommendListed>> {
    const path = await this.path(unitId);
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    const rows = await this.database.rows<
      PlanToRecommendListed & { rank: number; total: number } & Record<string, unknown>
    >(
      `WITH found AS (
         SELECT e.id, t.name, u.name AS school, e.stage, e.subject, p.half_hours, p.confirmed_courses,
                (p.consistency * 100)::int AS consistency, 100 - COALESCE((p.consistency * 100)::int, 0) AS rank
           FROM course_selection.plan p
           JOIN enrollment.enrollment e ON e.cohort_id = p.cohort_id AND e.id = p.enrollment_id
           JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit u ON u.id = e.school_id
          WHERE p.cohort_id = $1 AND e.unit_path LIKE $2 || '%' AND p.confirmed_courses IS NOT NULL
            AND e.state = 'confirmed' AND ($3 = '' OR strpos(t.name, $3) > 0 OR strpos(u.name, $3) > 0)
            AND NOT EXISTS (SELECT FROM course_selection.shared_plan s
                             WHERE s.cohort_id = p.cohort_id AND s.enrollment_id = p.enrollment_id AND s.state <> 'taken-back')
            AND ${withinOwnWorkshops(4)}
       )
       SELECT f.id AS "enrollmentId", f.name, f.school AS "schoolName", f.stage, f.subject, f.half_hours AS "halfHours",
              f.consistency AS "consistencyHundredths", f.rank,
              ARRAY(SELECT c.title FROM unnest(f.confirmed_courses) WITH ORDINALITY AS k(id, position)
                      JOIN course_selection.course c ON c.id = k.id ORDER BY k.position) AS "courseTitles",
              (SELECT count(*)::int FROM found) AS total
         FROM found f WHERE $5::int IS NULL OR (f.rank, f.id::text) > ($5, $6)
        ORDER BY f.rank, f.id::text LIMIT $7`,
      [
        cohortId,
        path,
        search.trim(),
        leaderOf(actor),
        after ? Number(after[0]) : null,
        after ? String(after[1]) : null,
        first + 1,
      ],
    );
    return pageOf(rows, first, rows[0]?.total ?? 0, ({ rank, enrollmentId }) => [rank, enrollmentId]);
  }

  /** Recommendations of plans at or below a unit, newest first. */
  async made(
    actor: Actor,
    cohortId: string,
    unitId: string,
    state: StateOf<'shared-plan'> | null,
    page: Page,
  ): Promise<Connection<RecommendationListed>> {
    const path = await this.path(unitId);
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 1);
    const rows = await this.database.rows<
      RecommendationListed & { id: string; total: number } & Record<string, unknown>
    >(
      `WITH found AS (
         SELECT s.*, t.name, u.name AS school FROM course_selection.shared_plan s
           JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
           JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit u ON u.id = e.school_id
          WHERE s.cohort_id = $1 AND e.unit_path LIKE $2 || '%' AND ($3::text IS NULL OR s.state = $3)
            AND ${withinOwnWorkshops(4)}
       )
       SELECT f.id, f.enrollment_id AS "enrollmentId", f.name, f.school AS "schoolName", f.state, f.reason, f.anonymous,
              f.recommended_by_name AS "recommendedByName", f.recommended_at AS "recommendedAt",
              f.answered_at AS "answeredAt", f.in_region_since AS "inRegionSince",
              (SELECT count(*)::int FROM course_selection.plan_comment k
                WHERE k.shared_plan_id = f.id AND k.deleted_at IS NULL) AS comments,
              (SELECT count(*)::int FROM found) AS total
         FROM found f WHERE $5::text IS NULL OR f.id::text < $5 ORDER BY f.id::text DESC LIMIT $6`,
      [cohortId, path, state, leaderOf(actor), after ? String(after[0]) : null, first + 1],
    );
    return pageOf(rows, first, rows[0]?.total ?? 0, ({ id }) => [id]);
  }

  private async path(unitId: string): Promise<string> {
    const unit = await this.organization.unit(unitId);
    if (!unit) throw new NotFoundException();
    return unit.path;
  }
}
