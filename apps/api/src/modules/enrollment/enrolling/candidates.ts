import type { RetirementCategory } from '@tisheng/domain-rules/enrollment/retirement-date.js';
import type { Sex } from '@tisheng/domain-rules/enrollment/sex.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Transaction } from '../../../platform/database/database.js';

/** A teacher of the roster with what the decision about a cohort needs. */
export interface Candidate {
  readonly teacherId: string;
  readonly sex: Sex;
  readonly birthDate: PlainDate;
  readonly retirementCategory: RetirementCategory | null;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
  readonly schoolId: string;
  readonly inService: boolean;
  /** Null where the programme has given none yet. */
  readonly learnerNo: string | null;
  /** The teacher's enrollment in this cohort, if there ever was one. */
  readonly enrollmentId: string | null;
  readonly enrollmentState: StateOf<'enrollment'> | null;
  /** Name of another open cohort of the programme in which the teacher is active. */
  readonly otherActiveCohort: string | null;
}

/** Which teachers are meant: those below a unit, or the named ones among them. */
export interface Selection {
  readonly unitPath: string;
  readonly teacherIds: readonly string[] | null;
}

const PAGE = 5000;

/** States in which a teacher is active in a cohort. */
export const ACTIVE: readonly StateOf<'enrollment'>[] = ['put-forward', 'registered', 'waiting', 'confirmed'];

/**
 * The teachers meant, page by page through one cursor, so that memory stays the same for a school and a province. Who has
 * left the roster is met by name alone.
 */
export async function* candidatesOf(
  tx: Transaction,
  cohort: { id: string; programmeId: string },
  { unitPath, teacherIds }: Selection,
): AsyncGenerator<Candidate[]> {
  await tx.run(
    `DECLARE candidates NO SCROLL CURSOR FOR
       SELECT t.id AS "teacherId", t.sex, t.birth_date AS "birthDate", t.retirement_category AS "retirementCategory",
              t.stage, t.subject, t.school_id AS "schoolId", t.left_at IS NULL AS "inService", l.learner_no AS "learnerNo",
              e.id AS "enrollmentId", e.state AS "enrollmentState", other.name AS "otherActiveCohort"
         FROM enrollment.teacher t
         JOIN organization.unit s ON s.id = t.school_id AND s.path LIKE $3 || '%'
         LEFT JOIN enrollment.learner l ON l.programme_id = $2 AND l.teacher_id = t.id
         LEFT JOIN enrollment.enrollment e ON e.cohort_id = $1 AND e.teacher_id = t.id
         LEFT JOIN (SELECT o.teacher_id, min(c.name_zh) AS name FROM enrollment.enrollment o
                      JOIN enrollment.cohort c ON c.id = o.cohort_id AND c.state <> 'closed'
                     WHERE c.programme_id = $2 AND c.id <> $1 AND o.state = ANY($5)
                       AND ($4::uuid[] IS NULL OR o.teacher_id = ANY($4))
                     GROUP BY o.teacher_id) other ON other.teacher_id = t.id
        WHERE ($4::uuid[] IS NULL OR t.id = ANY($4)) AND ($4 IS NOT NULL OR t.left_at IS NULL)
        ORDER BY t.id`,
    [cohort.id, cohort.programmeId, unitPath, teacherIds, ACTIVE],
  );
  for (;;) {
    const page = await tx.rows<Candidate & Record<string, unknown>>(`FETCH ${PAGE} FROM candidates`);
    if (page.length > 0) yield page;
    if (page.length < PAGE) break;
  }
  await tx.run('CLOSE candidates');
}

/** Where a school stands. */
export interface SchoolPlace {
  readonly schoolId: string;
  readonly countyId: string;
  readonly path: string;
  /** Names of the school and of every unit above it, former ones too: a policy names units as they were called then. */
  readonly names: readonly string[];
}

/** The places of all schools at or below a unit; a school stands directly below the office that decides for it. */
export async function schoolPlaces(
  tx: Transaction,
  unitPath: string,
): Promise<ReadonlyMap<string, SchoolPlace>> {
  const rows = await tx.rows<SchoolPlace & Record<string, unknown>>(
    `SELECT s.id AS "schoolId", s.parent_id AS "countyId", s.path,
            ARRAY(SELECT a.name FROM organization.unit a
                   WHERE a.number = ANY(string_to_array(trim(BOTH '/' FROM s.path), '/')::int[])
                  UNION
                  SELECT v.name FROM organization.unit a JOIN organization.unit_version v ON v.unit_id = a.id
                   WHERE a.number = ANY(string_to_array(trim(BOTH '/' FROM s.path), '/')::int[])) AS names
       FROM organization.unit s WHERE s.kind = 'school' AND s.path LIKE $1 || '%'`,
    [unitPath],
  );
  return new Map(rows.map((row) => [row.schoolId, row]));
}
