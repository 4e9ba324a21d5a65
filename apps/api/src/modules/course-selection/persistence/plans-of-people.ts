import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../../enrollment/public/personal-data-registry.js';
import {
  TeacherMergeParticipants,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../enrollment/public/teacher-merge.js';

/** The research plans when two entries become one person, and when a person asks what is held. */
@Injectable()
export class PlansOfPeople implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'course-selection';
  readonly tables = [
    'course_selection.plan',
    'course_selection.plan_course',
    'course_selection.plan_version',
  ];

  constructor(
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  /** One plan holds: the one that has come furthest, of two the one saved last. Its courses and versions go with it. */
  async merge(tx: Transaction, { enrollments }: TeacherMerge): Promise<MergedRows> {
    if (enrollments.length === 0) return { moved: {}, dropped: [] };
    const pairs = JSON.stringify(enrollments);
    const worse = await tx.rows<{ cohortId: string; enrollmentId: string; row: unknown }>(
      `SELECT cohort_id AS "cohortId", enrollment_id AS "enrollmentId",
              to_jsonb(ranked) || jsonb_build_object('courses', (SELECT jsonb_agg(c.course_id ORDER BY c.position)
                FROM course_selection.plan_course c WHERE c.cohort_id = ranked.cohort_id
                 AND c.enrollment_id = ranked.enrollment_id), 'versions', (SELECT jsonb_agg(v ORDER BY v.number)
                FROM course_selection.plan_version v WHERE v.cohort_id = ranked.cohort_id
                 AND v.enrollment_id = ranked.enrollment_id)) AS row
         FROM (SELECT r.*, row_number() OVER (PARTITION BY p."into" ORDER BY
                      array_position(ARRAY['confirmed', 'submitted', 'returned', 'draft'], r.state),
                      r.saved_at DESC, r.enrollment_id = p."into" DESC) AS place
                 FROM json_to_recordset($1) AS p("cohortId" uuid, "into" uuid, gone uuid)
                 JOIN course_selection.plan r ON r.cohort_id = p."cohortId" AND r.enrollment_id IN (p."into", p.gone)) ranked
        WHERE place > 1`,
      [pairs],
    );
    const named = [JSON.stringify(worse.map(({ cohortId, enrollmentId }) => ({ cohortId, enrollmentId })))];
    const WORSE = `json_to_recordset($1) AS w("cohortId" uuid, "enrollmentId" uuid)
      WHERE r.cohort_id = w."cohortId" AND r.enrollment_id = w."enrollmentId"`;
    await tx.run(`DELETE FROM course_selection.plan_course r USING ${WORSE}`, named);
    await tx.run(`DELETE FROM course_selection.plan_version r USING ${WORSE}`, named);
    await tx.run(`DELETE FROM course_selection.plan r USING ${WORSE}`, named);
    // The courses hang on the key of the plan, so the plan is written anew under the place that stays.
    const moved = await tx.run(
      `INSERT INTO course_selection.plan (cohort_id, enrollment_id, state, half_hours, confirmed_courses, confirmed_versions,
              consistency, saved_at, submitted_at, decided_at, decided_by, return_reason, revision)
       SELECT r.cohort_id, p."into", r.state, r.half_hours, r.confirmed_courses, r.confirmed_versions, r.consistency,
              r.saved_at, r.submitted_at, r.decided_at, r.decided_by, r.return_reason, r.revision
         FROM course_selection.plan r
         JOIN json_to_recordset($1) AS p("cohortId" uuid, "into" uuid, gone uuid)
           ON r.cohort_id = p."cohortId" AND r.enrollment_id = p.gone`,
      [pairs],
    );
    const versions = await tx.run(
      `UPDATE course_selection.plan_version r SET enrollment_id = p."into"
         FROM json_to_recordset($1) AS p("cohortId" uuid, "into" uuid, gone uuid)
        WHERE r.cohort_id = p."cohortId" AND r.enrollment_id = p.gone`,
      [pairs],
    );
    const courses = await tx.run(
      `UPDATE course_selection.plan_course r SET enrollment_id = p."into"
         FROM json_to_recordset($1) AS p("cohortId" uuid, "into" uuid, gone uuid)
        WHERE r.cohort_id = p."cohortId" AND r.enrollment_id = p.gone`,
      [pairs],
    );
    await tx.run(
      `DELETE FROM course_selection.plan r USING json_to_recordset($1) AS p("cohortId" uuid, "into" uuid, gone uuid)
        WHERE r.cohort_id = p."cohortId" AND r.enrollment_id = p.gone`,
      [pairs],
    );
    return {
      moved: {
        'course_selection.plan': moved,
        'course_selection.plan_course': courses,
        'course_selection.plan_version': versions,
      },
      dropped: worse.map(({ row }) => ({ table: 'course_selection.plan', row })),
    };
  }

  async report(db: Queryable, { enrollments }: Person): Promise<ReportedSection[]> {
    const rows = await db.rows(
      `SELECT p.state, p.half_hours AS "halfHours", p.saved_at AS "savedAt", p.submitted_at AS "submittedAt",
              p.decided_at AS "decidedAt", p.return_reason AS "decisionReason",
              ARRAY(SELECT c.title FROM course_selection.plan_course m JOIN course_selection.course c ON c.id = m.course_id
                     WHERE m.cohort_id = p.cohort_id AND m.enrollment_id = p.enrollment_id ORDER BY m.position) AS courses
         FROM course_selection.plan p WHERE p.enrollment_id = ANY($1) ORDER BY p.saved_at`,
      [enrollments.map(({ id }) => id)],
    );
    const versions = await db.rows(
      `SELECT v.number AS version, v.submitted_at AS "submittedAt", v.half_hours AS "halfHours", v.outcome AS decision,
              v.decided_at AS "decidedAt", v.reason AS "decisionReason",
              ARRAY(SELECT c.title FROM unnest(v.courses, v.course_versions) WITH ORDINALITY AS k(id, version, position)
                      JOIN course_selection.course_version c ON c.course_id = k.id AND c.version = k.version
                     ORDER BY k.position) AS courses
         FROM course_selection.plan_version v WHERE v.enrollment_id = ANY($1) ORDER BY v.submitted_at`,
      [enrollments.map(({ id }) => id)],
    );
    return [
      { section: 'plans', rows },
      { section: 'plan-versions', rows: versions },
    ];
  }

  /** Words about the plan may name the teacher; the choice of courses does not. */
  async erase(tx: Transaction, { enrollments }: Person): Promise<Record<string, number>> {
    const plans = await tx.run(
      'UPDATE course_selection.plan SET return_reason = NULL WHERE enrollment_id = ANY($1) AND return_reason IS NOT NULL',
      [enrollments.map(({ id }) => id)],
    );
    const versions = await tx.run(
      'UPDATE course_selection.plan_version SET reason = NULL WHERE enrollment_id = ANY($1) AND reason IS NOT NULL',
      [enrollments.map(({ id }) => id)],
    );
    return { plans: plans + versions };
  }
}
