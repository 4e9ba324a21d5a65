import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/auth/actor.js';
import type { Queryable } from '../../../../platform/database/database.js';

/** A published workshop that somebody steers or watches. */
export interface SteeredWorkshop {
  readonly id: string;
  readonly name: string;
  readonly countyName: string;
  readonly members: number;
}

// A leader sees the own workshops; an office or training college those of the counties at or below the unit.
const REACHED = `w.published_at IS NOT NULL AND w.cohort_id = $1
  AND starts_with(c.path, (SELECT path FROM organization.unit WHERE id = $2))
  AND ($3::uuid IS NULL OR EXISTS (SELECT FROM enrollment.workshop_leader l
        WHERE l.workshop_id = w.id AND l.account_id = $3 AND l.until IS NULL))`;

const leaderOf = ({ role, accountId }: Actor): string | null =>
  role === 'workshop-leader' ? accountId : null;

/** Which workshops somebody steers. */
@Injectable()
export class SteeredWorkshops {
  /** The workshops that the actor reaches below a unit, by county and name. */
  async page(
    db: Queryable,
    actor: Actor,
    cohortId: string,
    unitId: string,
    { size, after }: { readonly size: number; readonly after: readonly (string | number)[] | null },
  ): Promise<(SteeredWorkshop & { readonly countyPath: string; readonly total: number })[]> {
    const [path = null, name = null, id = null] = after ?? [];
    return db.rows<SteeredWorkshop & { countyPath: string; total: number }>(
      `WITH reached AS (SELECT w.id, w.name, c.name AS county, c.path
                          FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id WHERE ${REACHED})
       SELECT r.id, r.name, r.county AS "countyName", r.path AS "countyPath", (SELECT count(*) FROM reached)::int AS total,
              (SELECT count(*)::int FROM enrollment.study_group g JOIN enrollment.workshop_member m ON m.group_id = g.id
                WHERE g.workshop_id = r.id) AS members
         FROM reached r WHERE $4::text IS NULL OR (r.path, r.name, r.id) > ($4, $5::text, $6::uuid)
        ORDER BY r.path, r.name, r.id LIMIT $7`,
      [cohortId, unitId, leaderOf(actor), path, name, id, size],
    );
  }

  /** Whether the actor reaches this workshop below a unit. */
  async reaches(
    db: Queryable,
    actor: Actor,
    cohortId: string,
    unitId: string,
    workshopId: string,
  ): Promise<boolean> {
    const row = await db.one(
      `SELECT w.id FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id
        WHERE ${REACHED} AND w.id = $4`,
      [cohortId, unitId, leaderOf(actor), workshopId],
    );
    return row !== undefined;
  }

  /** Whether the actor leads it: only a leader steers, all others look on. */
  leads(db: Queryable, actor: Actor, cohortId: string, unitId: string, workshopId: string): Promise<boolean> {
    if (actor.role !== 'workshop-leader') return Promise.resolve(false);
    return this.reaches(db, actor, cohortId, unitId, workshopId);
  }
}
