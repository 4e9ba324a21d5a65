import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Obligation, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import {
  dimensionOfItem,
  type Column,
  type DimensionId,
} from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { STANDARD_COLUMNS, STANDARD_DIMENSIONS } from '@tisheng/reference-data/ability-standard.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';

export interface TraineeDiagnosis {
  readonly takenAt: Date;
  /** In [0,1]. */
  readonly overallLevel: number;
  readonly dimensions: readonly {
    readonly dimension: DimensionId;
    readonly column: Column;
    readonly level: number;
  }[];
  readonly weakPoints: readonly {
    readonly item: number;
    readonly dimension: DimensionId;
    readonly columns: readonly Column[];
    readonly level: number;
    readonly gap: number;
  }[];
}

export interface ChosenCourse {
  readonly code: string;
  readonly title: string;
  readonly topic: string;
  readonly required: boolean;
  readonly halfHours: number;
}

/** A learner as the institution that teaches them sees them: no ID number, no birth date, no telephone. */
export interface TraineeRecord {
  readonly learnerNo: string;
  readonly name: string;
  readonly school: string;
  readonly county: string;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
  readonly obligation: Obligation;
  readonly state: StateOf<'enrollment'>;
  readonly diagnosis: TraineeDiagnosis | null;
  readonly chosenCourses: readonly ChosenCourse[];
  readonly changedAt: Date;
  /** When the learner went to another institution; null for who is still taught here. */
  readonly leftAt: Date | null;
  readonly completedCourses: number;
  readonly completedHalfHours: number;
  readonly studyMinutes: number;
  readonly lastRecordAt: Date | null;
  /** Place in the list of those who changed. */
  readonly cursor: readonly [moment: string, id: string];
}

interface Row extends Omit<TraineeRecord, 'diagnosis' | 'cursor'>, Record<string, unknown> {
  readonly id: string;
  /** The moment of the change with all of its digits, which a Date has not. */
  readonly moment: string;
  readonly total: number;
  readonly takenAt: Date | null;
  readonly overallLevel: string | null;
  readonly dimensionLevels: readonly (number | null)[] | null;
  readonly weakPoints: readonly (readonly [number, number, number, number])[] | null;
}

export interface TraineeFilter {
  readonly institutionId: string;
  readonly cohortId: string;
  readonly first: number;
  readonly after?: string | null;
  readonly changedSince?: Date | null;
  /** Part of a name, or the beginning of a learner number. */
  readonly search?: string | null;
}

/**
 * The trainees of an institution with diagnosis and confirmed courses. All of them come in a fixed order; those who
 * changed since a moment come in the order in which they changed, and who changes meanwhile comes again at the end, so
 * that nothing is missed; among them those who went to another institution, of whom nothing newer is told. One statement
 * a page.
 */
@Injectable()
export class FindTrainees {
  constructor(private readonly database: Database) {}

  async page(filter: TraineeFilter): Promise<Connection<TraineeRecord>> {
    const size = pageSize(filter.first);
    const after = decodeCursor(filter.after, 2);
    const sound = after !== null && MOMENT.test(String(after[0])) && UUID.test(String(after[1]));
    const since = filter.changedSince ?? null;
    const rows = await this.database.rows<Row>(since ? CHANGED : ALL, [
      filter.cohortId,
      filter.institutionId,
      sound ? after[1] : null,
      filter.search?.trim() || null,
      size + 1,
      ...(since ? [sound ? after[0] : null, since] : []),
    ]);
    const { nodes, ...page } = pageOf(rows, size, rows[0]?.total ?? 0, ({ moment, id }) => [moment, id]);
    return { ...page, nodes: nodes.map(traineeOf) };
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

const WHEN = 'GREATEST(e.changed_at, a.saved_at, p.decided_at)';
const ASSESSED_AND_PLANNED = `
  LEFT JOIN diagnostic_assessment.assessment a
    ON a.cohort_id = e.cohort_id AND a.enrollment_id = e.id AND a.kind = 'pre-test' AND a.state = 'submitted'
  LEFT JOIN course_selection.plan p ON p.cohort_id = e.cohort_id AND p.enrollment_id = e.id`;
const OURS = `e.cohort_id = $1 AND e.institution_id = $2 AND e.confirmed_at IS NOT NULL
  AND ($4::text IS NULL OR starts_with(e.learner_no, $4)
       OR EXISTS (SELECT FROM enrollment.teacher s WHERE s.id = e.teacher_id AND position($4 IN s.name) > 0))`;

/** The whole rows of the page, whose ids and moments a CTE has found. */
const DETAILS = `
  SELECT e.id, page."leftAt", to_char(page.changed AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS moment, page.total,
         e.learner_no AS "learnerNo", t.name, school.name AS school, county.name AS county, e.stage, e.subject,
         e.obligation, e.state, page.changed AS "changedAt",
         CASE WHEN page."leftAt" IS NULL THEN a.submitted_at END AS "takenAt", a.overall_level AS "overallLevel",
         a.dimension_levels AS "dimensionLevels", a.result -> 'weakPoints' AS "weakPoints",
         COALESCE((SELECT json_agg(json_build_object('code', c.code, 'title', v.title, 'topic', v.topic,
                                                     'required', v.required, 'halfHours', v.half_hours) ORDER BY k.position)
                     FROM unnest(CASE WHEN page."leftAt" IS NULL THEN p.confirmed_courses END, p.confirmed_versions)
                            WITH ORDINALITY AS k(course_id, version, position)
                     JOIN course_selection.course c ON c.id = k.course_id
                     JOIN course_selection.course_version v ON v.course_id = c.id AND v.version = k.version), '[]') AS "chosenCourses",
         COALESCE(g.completed_courses, 0) AS "completedCourses", COALESCE(g.completed_half_hours, 0) AS "completedHalfHours",
         COALESCE(g.study_minutes, 0) AS "studyMinutes", g.last_record_at AS "lastRecordAt"
    FROM page
    JOIN enrollment.enrollment e ON e.cohort_id = $1 AND e.id = page.id
    JOIN enrollment.teacher t ON t.id = e.teacher_id
    JOIN organization.unit school ON school.id = e.school_id
    JOIN organization.unit county ON county.id = e.county_id
    ${ASSESSED_AND_PLANNED}
    LEFT JOIN exchange.learner_progress g ON g.cohort_id = e.cohort_id AND g.enrollment_id = e.id`;

const ALL = `
  WITH page AS (
    SELECT e.id, NULL::timestamptz AS "leftAt", ${WHEN} AS changed, (SELECT count(*) FROM enrollment.enrollment e WHERE ${OURS}) AS total
      FROM enrollment.enrollment e ${ASSESSED_AND_PLANNED}
     WHERE ${OURS} AND ($3::uuid IS NULL OR e.id > $3) ORDER BY e.id LIMIT $5
  ) ${DETAILS} ORDER BY page.id`;

const CHANGED = `
  WITH found AS (
    SELECT e.id, NULL::timestamptz AS "leftAt", ${WHEN} AS changed
      FROM enrollment.enrollment e ${ASSESSED_AND_PLANNED} WHERE ${OURS} AND ${WHEN} > $7
     UNION ALL
    SELECT f.enrollment_id, f.left_at, f.left_at FROM enrollment.former_institution f
     WHERE f.cohort_id = $1 AND f.institution_id = $2 AND f.left_at > $7 AND $4::text IS NULL
  ), page AS (
    SELECT id, "leftAt", changed, (SELECT count(*) FROM found) AS total FROM found
     WHERE $6::timestamptz IS NULL OR (changed, id) > ($6::timestamptz, $3::uuid) ORDER BY changed, id LIMIT $5
  ) ${DETAILS} ORDER BY page.changed, page.id`;

function traineeOf(row: Row): TraineeRecord {
  return { ...row, diagnosis: diagnosisOf(row), cursor: [row.moment, row.id] };
}

function diagnosisOf({ takenAt, overallLevel, dimensionLevels, weakPoints }: Row): TraineeDiagnosis | null {
  if (takenAt === null || overallLevel === null) return null;
  return {
    takenAt,
    overallLevel: Number(overallLevel),
    dimensions: STANDARD_COLUMNS.flatMap((column, block) =>
      STANDARD_DIMENSIONS.flatMap((dimension, at) => {
        const level = dimensionLevels?.[block * STANDARD_DIMENSIONS.length + at];
        return typeof level === 'number' ? [{ dimension, column, level: level / 10_000 }] : [];
      }),
    ),
    weakPoints: (weakPoints ?? []).flatMap(([item, columns, hundredths, gap]) => {
      const dimension = dimensionOfItem(item);
      if (dimension === null) return [];
      const inColumns = STANDARD_COLUMNS.filter((_, at) => (columns & (at + 1)) !== 0);
      return [{ item, dimension, columns: inColumns, level: hundredths / 100, gap: gap / 100 }];
    }),
  };
}
