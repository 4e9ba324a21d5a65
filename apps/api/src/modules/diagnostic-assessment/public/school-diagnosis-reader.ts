import { Injectable } from '@nestjs/common';
import { STANDARD_COLUMNS, STANDARD_DIMENSIONS } from '@tisheng/reference-data/ability-standard.js';
import type { Column, DimensionId } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { TAKING_PART } from '../../enrollment/public/enrollment-reader.js';

/** What the submitted pre-tests of one school's teachers say together. */
export interface SchoolDiagnosisRecord {
  /** Teachers of the school who take part. */
  readonly enrolled: number;
  /** Those whose pre-test is submitted. */
  readonly tested: number;
  /** Mean levels × 100, rounded half up; null where nothing was measured. */
  readonly levels: readonly {
    readonly dimension: DimensionId;
    readonly column: Column;
    readonly hundredths: number | null;
  }[];
  /** Items in which somebody is weak, with how many are, most frequent first. */
  readonly weakItems: readonly { readonly item: number; readonly teachers: number }[];
}

/** The order in which a pre-test keeps its levels. */
const CELLS = STANDARD_COLUMNS.flatMap((column) =>
  STANDARD_DIMENSIONS.map((dimension) => ({ dimension, column })),
);
const MEANS = CELLS.map((_, index) => `round(avg(dimension_levels[${index + 1}]) / 100)::int`).join(', ');
/** A weak point is kept as four times its item, and the columns in the rest. */
const CODES_OF_AN_ITEM = 4;

/** Diagnoses of schools, for later stages. Whether so few teachers make a group is for the asker to decide. */
@Injectable()
export class SchoolDiagnosisReader {
  constructor(private readonly database: Database) {}

  /** In one statement; with nobody tested every level is null. */
  async ofSchool(
    cohortId: string,
    schoolId: string,
    db: Queryable = this.database,
  ): Promise<SchoolDiagnosisRecord> {
    const row = await db.one<{
      enrolled: number;
      tested: number;
      levels: (number | null)[];
      weak: { item: number; teachers: number }[];
    }>(
      `WITH taken AS MATERIALIZED (
         SELECT e.id, a.dimension_levels, a.weak_items, a.state = 'submitted' AS tested
           FROM enrollment.enrollment e
           LEFT JOIN diagnostic_assessment.assessment a
             ON a.cohort_id = e.cohort_id AND a.enrollment_id = e.id AND a.kind = 'pre-test' AND a.state = 'submitted'
          WHERE e.cohort_id = $1 AND e.school_id = $2 AND e.state = ANY($3)
       ), weak AS (
         SELECT w / ${CODES_OF_AN_ITEM} AS item, count(DISTINCT id)::int AS teachers
           FROM taken CROSS JOIN LATERAL unnest(weak_items) AS w GROUP BY 1
       )
       SELECT count(*)::int AS enrolled, count(*) FILTER (WHERE tested)::int AS tested, ARRAY[${MEANS}] AS levels,
              (SELECT COALESCE(json_agg(json_build_object('item', item, 'teachers', teachers)
                        ORDER BY teachers DESC, item), '[]') FROM weak) AS weak
         FROM taken`,
      [cohortId, schoolId, TAKING_PART],
    );
    if (!row) throw new Error('An aggregate answers one row');
    return {
      enrolled: row.enrolled,
      tested: row.tested,
      levels: CELLS.map((cell, index) => ({ ...cell, hundredths: row.levels[index] ?? null })),
      weakItems: row.weak,
    };
  }
}
