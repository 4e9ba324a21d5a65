import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import type { MergedUnit, MovedUnit } from '../../organization/public/events.js';
import { UnitFollowers, type UnitLoad } from '../../organization/public/unit-followers.js';
import { sayForHistory } from '../enrolling/enrollment-history.js';
import type { EnrollmentsMoved } from '../public/people-events.js';
import { groupsGoToHeirs, nominationsFollow } from './groups-follow.js';

const PROGRAM = { displayName: 'organization', role: 'program' };
/** Enrollments that still go somewhere; what is withdrawn, handed over or completed stays where it was. */
const UNDER_WAY = `c.state <> 'closed' AND e.state NOT IN ('withdrawn', 'transferred', 'completed')`;
/** Until training starts the institution of the new county takes over; from then on the records keep the learner. */
const INSTITUTION = `CASE WHEN c.state IN ('planned', 'enrolling') THEN
  (SELECT i.institution_id FROM enrollment.institution_choice i WHERE i.cohort_id = e.cohort_id AND i.county_id = s.parent_id)
  ELSE e.institution_id END`;

/** Teachers and enrollments follow the tree, in the transaction that changes it. */
@Injectable()
export class FollowUnitChanges implements OnModuleInit {
  constructor(
    private readonly followers: UnitFollowers,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    this.followers.follow({
      count: (db, unitIds) => this.count(db, unitIds),
      moved: (tx, units) => this.moved(tx, units),
      merged: (tx, units) => this.merged(tx, units),
    });
  }

  private async count(db: Queryable, unitIds: readonly string[]): Promise<ReadonlyMap<string, UnitLoad>> {
    const rows = await db.rows<UnitLoad & { id: string }>(
      `WITH place AS MATERIALIZED (
         SELECT a.id AS asked, s.id AS school FROM organization.unit a
           JOIN organization.unit s ON s.root_id = a.root_id AND s.path LIKE a.path || '%' WHERE a.id = ANY($1)
       ), served AS (
         SELECT t.school_id, count(*) AS number FROM enrollment.teacher t
          WHERE t.left_at IS NULL AND t.school_id IN (SELECT school FROM place) GROUP BY t.school_id
       ), taken AS (
         SELECT e.school_id, count(*) AS number FROM enrollment.enrollment e JOIN enrollment.cohort c ON c.id = e.cohort_id
          WHERE ${UNDER_WAY} AND e.school_id IN (SELECT school FROM place) GROUP BY e.school_id
       )
       SELECT p.asked AS id, COALESCE(sum(v.number), 0)::int AS teachers,
              COALESCE(sum(v.number) FILTER (WHERE p.asked = p.school), 0)::int AS "ownTeachers",
              COALESCE(sum(k.number), 0)::int AS "openEnrollments"
         FROM place p LEFT JOIN served v ON v.school_id = p.school LEFT JOIN taken k ON k.school_id = p.school
        GROUP BY p.asked`,
      [unitIds],
    );
    return new Map(rows.map(({ id, ...load }) => [id, load]));
  }

  /**
   * The path is the key of access, so that of every enrollment follows. Which county decides and which institution
   * teaches changes for those under way alone.
   */
  private async moved(tx: Transaction, units: readonly MovedUnit[]): Promise<void> {
    const paths = units.map(({ path }) => path);
    const now = this.clock.now();
    const below = `EXISTS (SELECT FROM unnest($1::text[]) AS p(path) WHERE s.path LIKE p.path || '%')`;
    await sayForHistory(tx, PROGRAM, { move: 'follow-unit' });
    const cohorts = await tx.rows<{ id: string }>(
      `WITH followed AS (
         UPDATE enrollment.enrollment e
            SET unit_path = s.path, county_id = s.parent_id, institution_id = ${INSTITUTION}, changed_at = $2
           FROM organization.unit s, enrollment.cohort c
          WHERE s.id = e.school_id AND c.id = e.cohort_id AND ${UNDER_WAY} AND ${below}
         RETURNING e.cohort_id
       ) SELECT DISTINCT cohort_id AS id FROM followed`,
      [paths, now],
    );
    await tx.run(
      `UPDATE enrollment.enrollment e SET unit_path = s.path FROM organization.unit s
        WHERE s.id = e.school_id AND e.unit_path <> s.path AND ${below}`,
      [paths],
    );
    await nominationsFollow(tx, units);
    await this.tell(tx, cohorts, now);
  }

  /** The teachers of a school that was taken over serve at the heir from that day on, and are enrolled there. */
  private async merged(tx: Transaction, units: readonly MergedUnit[]): Promise<void> {
    const given = JSON.stringify(units);
    const now = this.clock.now();
    const merged = `json_to_recordset($1) AS m("unitId" uuid, "intoId" uuid, "on" date)`;
    await tx.run(
      `WITH ended AS (
         UPDATE enrollment.teacher_posting p SET to_date = GREATEST(p.from_date, m."on")
           FROM ${merged}, enrollment.teacher t
          WHERE p.school_id = m."unitId" AND p.to_date IS NULL AND t.id = p.teacher_id AND t.left_at IS NULL
         RETURNING p.teacher_id, m."intoId" AS heir, p.to_date
       ) INSERT INTO enrollment.teacher_posting (teacher_id, school_id, from_date) SELECT teacher_id, heir, to_date FROM ended`,
      [given],
    );
    await tx.run(
      `UPDATE enrollment.teacher t SET school_id = m."intoId", changed_at = $2 FROM ${merged}
        WHERE t.school_id = m."unitId" AND t.left_at IS NULL`,
      [given, now],
    );
    await tx.run(
      `UPDATE enrollment.roster_import_row r SET school_id = m."intoId" FROM ${merged} WHERE r.school_id = m."unitId"`,
      [given],
    );
    await groupsGoToHeirs(tx, units);
    await this.mergeTransfers(tx, given, now);
    await sayForHistory(tx, PROGRAM, { move: 'follow-unit' });
    const cohorts = await tx.rows<{ id: string }>(
      `WITH followed AS (
         UPDATE enrollment.enrollment e
            SET school_id = s.id, county_id = s.parent_id, unit_path = s.path, institution_id = ${INSTITUTION}, changed_at = $2
           FROM ${merged}, organization.unit s, enrollment.cohort c
          WHERE e.school_id = m."unitId" AND s.id = m."intoId" AND c.id = e.cohort_id AND ${UNDER_WAY}
         RETURNING e.cohort_id
       ) SELECT DISTINCT cohort_id AS id FROM followed`,
      [given, now],
    );
    await this.tell(tx, cohorts, now);
  }

  /** Open transfers name the heir; one between the two schools has nothing left to do. */
  private async mergeTransfers(tx: Transaction, given: string, now: Date): Promise<void> {
    const merged = `json_to_recordset($1) AS m("unitId" uuid, "intoId" uuid)`;
    for (const side of ['from_school_id', 'to_school_id']) {
      await tx.run(
        `UPDATE enrollment.teacher_transfer t SET ${side} = m."intoId" FROM ${merged}
          WHERE t.${side} = m."unitId" AND t.state = 'proposed'`,
        [given],
      );
    }
    await tx.run(
      `UPDATE enrollment.teacher_transfer SET state = 'withdrawn', decided_at = $1
        WHERE state = 'proposed' AND from_school_id = to_school_id`,
      [now],
    );
  }

  private async tell(tx: Transaction, cohorts: readonly { id: string }[], at: Date): Promise<void> {
    for (const { id: cohortId } of cohorts) {
      const event: EnrollmentsMoved = {
        type: 'enrollments-moved',
        payload: { cohortId, at: at.toISOString() },
      };
      await this.events.publish(tx, event);
    }
  }
}
