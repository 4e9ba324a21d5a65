import { Injectable } from '@nestjs/common';
import type {
  WorkshopFacts,
  WorkshopStanding,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database, Transaction, type Queryable } from '../../../../platform/database/database.js';

/** A workshop with who asks for it. */
export interface WorkshopForActor extends WorkshopFacts {
  readonly id: string;
  readonly cohortId: string;
  readonly countyId: string;
  readonly name: string;
  /** Enrollment of the person in the cohort, wherever; null for who does not learn in it. */
  readonly enrollmentId: string | null;
  /** Group of the person in this workshop; null for who is no member. */
  readonly ownGroupId: string | null;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly cohortId: string;
  readonly countyId: string;
  readonly countyPath: string;
  readonly name: string;
  readonly isPublished: boolean;
  readonly isLed: boolean;
  readonly leads: boolean;
}

interface Learning {
  readonly enrollmentId: string;
  readonly groupId: string | null;
  readonly workshopId: string | null;
}

type Who = Pick<Actor, 'accountId' | 'role' | 'teacherId' | 'unitPath'>;

/** How people stand to workshops, as of now: who leads no longer, or has moved, is a stranger from the next request on. */
@Injectable()
export class WorkshopPeople {
  constructor(private readonly database: Database) {}

  /**
   * The workshop as this person stands to it. In a transaction it is held: nobody gets another leader, and the person stays
   * in their group, before what is decided is committed.
   */
  async workshopOf(
    db: Queryable | Transaction,
    actor: Who,
    workshopId: string,
  ): Promise<WorkshopForActor | null> {
    const held = db instanceof Transaction;
    const found = await db.one<Row>(
      `SELECT w.id, w.cohort_id AS "cohortId", w.county_id AS "countyId", c.path AS "countyPath", w.name,
              w.published_at IS NOT NULL AS "isPublished",
              EXISTS (SELECT FROM enrollment.workshop_leader l WHERE l.workshop_id = w.id AND l.until IS NULL) AS "isLed",
              EXISTS (SELECT FROM enrollment.workshop_leader l
                       WHERE l.workshop_id = w.id AND l.until IS NULL AND l.account_id = $2) AS leads
         FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id
        WHERE w.id::text = $1 ${held ? 'FOR SHARE OF w' : ''}`,
      [workshopId.toLowerCase(), actor.accountId],
    );
    if (!found) return null;
    const learning = await this.learningOf(db, actor, found.cohortId);
    const isMember = learning?.workshopId === found.id;
    const { countyPath, leads, ...workshop } = found;
    return {
      ...workshop,
      standing: standingOf(actor, { countyPath, leads, isMember }),
      enrollmentId: learning?.enrollmentId ?? null,
      ownGroupId: isMember ? (learning?.groupId ?? null) : null,
    };
  }

  /** The place of the person in the cohort: of the teacher who asks, or who leads under this account. */
  async learningOf(
    db: Queryable | Transaction,
    actor: Pick<Who, 'accountId' | 'teacherId'>,
    cohortId: string,
  ): Promise<Learning | null> {
    const whose = `e.cohort_id = $1 AND e.state IN ('confirmed', 'completed')
          AND e.teacher_id = COALESCE($2, (SELECT l.teacher_id FROM enrollment.workshop_leader l
                                            WHERE l.account_id = $3 ORDER BY l.until NULLS FIRST LIMIT 1))`;
    const values = [cohortId, actor.teacherId, actor.accountId];
    if (db instanceof Transaction) {
      await db.rows(
        `SELECT FROM enrollment.workshop_member m
           JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
          WHERE ${whose} FOR SHARE OF m, e`,
        values,
      );
    }
    const found = await db.one<Learning & Record<string, unknown>>(
      `SELECT e.id AS "enrollmentId", m.group_id AS "groupId", w.id AS "workshopId"
         FROM enrollment.enrollment e
         LEFT JOIN enrollment.workshop_member m ON m.cohort_id = e.cohort_id AND m.enrollment_id = e.id
         LEFT JOIN enrollment.study_group g ON g.id = m.group_id
         LEFT JOIN enrollment.workshop w ON w.id = g.workshop_id AND w.published_at IS NOT NULL
        WHERE ${whose}`,
      values,
    );
    return found ?? null;
  }

  /** Workshops that somebody leads under this account in a cohort. */
  async ledBy(cohortId: string, accountId: string, db: Queryable = this.database): Promise<string[]> {
    const rows = await db.rows<{ id: string }>(
      `SELECT w.id FROM enrollment.workshop_leader l JOIN enrollment.workshop w ON w.id = l.workshop_id
        WHERE w.cohort_id = $1 AND w.published_at IS NOT NULL AND l.account_id = $2 AND l.until IS NULL ORDER BY w.id`,
      [cohortId, accountId],
    );
    return rows.map(({ id }) => id);
  }
}

function standingOf(
  { role, unitPath }: Who,
  { countyPath, leads, isMember }: { countyPath: string; leads: boolean; isMember: boolean },
): WorkshopStanding {
  switch (role) {
    case 'workshop-leader':
      return leads ? 'leader' : 'stranger';
    case 'teacher':
      return isMember ? 'member' : 'stranger';
    case 'county-office':
    case 'training-college':
      return unitPath !== null && countyPath.startsWith(unitPath) ? 'guardian' : 'stranger';
    case 'province-office':
    case 'city-office':
    case 'inspector':
      return unitPath !== null && countyPath.startsWith(unitPath) ? 'reader' : 'stranger';
    default:
      return 'stranger';
  }
}
