import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../../platform/database/database.js';

/** A learner's place in a published workshop, as other stages see it. */
export interface WorkshopPlace {
  readonly enrollmentId: string;
  readonly workshopId: string;
  readonly workshopName: string;
  readonly countyId: string;
  readonly groupId: string;
  readonly groupName: string;
}

/** Who leads a published workshop. */
export interface WorkshopLeaderRecord {
  readonly workshopId: string;
  readonly teacherId: string;
  readonly accountId: string;
  readonly name: string;
}

const PLACE = `m.enrollment_id AS "enrollmentId", w.id AS "workshopId", w.name AS "workshopName", w.county_id AS "countyId",
  g.id AS "groupId", g.name AS "groupName"
  FROM enrollment.workshop_member m JOIN enrollment.study_group g ON g.id = m.group_id
  JOIN enrollment.workshop w ON w.id = g.workshop_id
  JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
 WHERE w.published_at IS NOT NULL AND e.state IN ('confirmed', 'completed') AND m.cohort_id = $1`;

/** Published workshops with their people and leaders, for later stages. Drafts are nobody else's. */
@Injectable()
export class WorkshopReader {
  constructor(private readonly database: Database) {}

  /** The places of learners; those without a workshop are left out. */
  async placesOf(
    cohortId: string,
    enrollmentIds: readonly string[],
    db: Queryable = this.database,
  ): Promise<WorkshopPlace[]> {
    return db.rows<WorkshopPlace & Record<string, unknown>>(
      `SELECT ${PLACE} AND m.enrollment_id = ANY($2) ORDER BY m.enrollment_id`,
      [cohortId, enrollmentIds],
    );
  }

  /** Everybody of a workshop. */
  async membersOf(
    cohortId: string,
    workshopId: string,
    db: Queryable = this.database,
  ): Promise<WorkshopPlace[]> {
    return db.rows<WorkshopPlace & Record<string, unknown>>(
      `SELECT ${PLACE} AND w.id = $2 ORDER BY g.position, m.enrollment_id`,
      [cohortId, workshopId],
    );
  }

  /** Who leads the published workshops of a cohort. */
  async leadersOf(cohortId: string, db: Queryable = this.database): Promise<WorkshopLeaderRecord[]> {
    return db.rows<WorkshopLeaderRecord & Record<string, unknown>>(
      `SELECT w.id AS "workshopId", t.id AS "teacherId", l.account_id AS "accountId", t.name
         FROM enrollment.workshop_leader l JOIN enrollment.workshop w ON w.id = l.workshop_id
         JOIN enrollment.teacher t ON t.id = l.teacher_id
        WHERE w.cohort_id = $1 AND w.published_at IS NOT NULL AND l.until IS NULL ORDER BY w.id, l.since`,
      [cohortId],
    );
  }
}
