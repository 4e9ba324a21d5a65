import { Injectable, NotFoundException } from '@nestjs/common';
import { STANDARD_COLUMNS, STANDARD_DIMENSIONS } from '@tisheng/reference-data/ability-standard.js';
import { hundredths as hundredthsOf } from '@tisheng/domain-rules/arithmetic/decimal.js';
import type { Column, DimensionId } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { bandOfLevel, type LevelBand } from '@tisheng/domain-rules/diagnostic-assessment/score-assessment.js';
import { Database } from '../../../platform/database/database.js';
import { TAKING_PART } from '../../enrollment/public/enrollment-reader.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';
import { COLUMNS_OF_CODE } from '../persistence/stored-result.js';

export interface MeanLevel {
  readonly dimension: DimensionId;
  readonly column: Column;
  /** Mean level × 100, rounded half up; null while nobody was measured. */
  readonly hundredths: number | null;
  readonly band: LevelBand | null;
}

export interface FrequentWeakPoint {
  readonly item: number;
  readonly columns: readonly Column[];
  readonly teachers: number;
}

/** What the pre-tests of a unit's teachers say together. */
export interface DiagnosisSummary {
  /** Teachers of the cohort in the unit who take part. */
  readonly enrolled: number;
  readonly inProgress: number;
  readonly submitted: number;
  readonly overall: number | null;
  readonly levels: readonly MeanLevel[];
  /** The weak points that most teachers share, most frequent first. */
  readonly weakPoints: readonly FrequentWeakPoint[];
}

interface Row {
  [column: string]: unknown;
  readonly enrolled: number;
  readonly inProgress: number;
  readonly submitted: number;
  readonly overall: number | null;
  readonly levels: readonly (number | null)[];
  readonly weak: readonly (readonly [number, number])[] | null;
}

const CELLS = STANDARD_COLUMNS.flatMap((column) =>
  STANDARD_DIMENSIONS.map((dimension) => ({ dimension, column })),
);
const MEANS = CELLS.map((_, index) => `round(avg(dimension_levels[${index + 1}]) / 100)::int`).join(', ');
const MOST_FREQUENT = 10;

/** Counts and means of the pre-tests at or below a unit, in one statement. */
@Injectable()
export class SummarizeDiagnosis {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
    private readonly policies: PolicyReader,
  ) {}

  async execute(cohortId: string, unitId: string): Promise<DiagnosisSummary> {
    const unit = await this.organization.unit(unitId);
    if (!unit) throw new NotFoundException();
    const { pack } = await this.policies.ofCohort(cohortId);
    const row = await this.database.one<Row>(
      `WITH taken AS MATERIALIZED (
         SELECT a.state, a.overall_level, a.dimension_levels, a.weak_items
           FROM enrollment.enrollment e
           LEFT JOIN diagnostic_assessment.assessment a
             ON a.cohort_id = e.cohort_id AND a.enrollment_id = e.id AND a.kind = 'pre-test'
          WHERE e.cohort_id = $1 AND e.unit_path LIKE $2 || '%' AND e.state = ANY($3)
       ), weak AS (
         SELECT w, count(*) AS teachers FROM taken CROSS JOIN LATERAL unnest(weak_items) AS w
          GROUP BY w ORDER BY count(*) DESC, w LIMIT $4
       )
       SELECT count(*) AS enrolled, count(*) FILTER (WHERE state = 'in-progress') AS "inProgress",
              count(*) FILTER (WHERE state = 'submitted') AS submitted,
              round(avg(overall_level) * 100)::int AS overall, ARRAY[${MEANS}] AS levels,
              (SELECT json_agg(json_build_array(w, teachers) ORDER BY teachers DESC, w) FROM weak) AS weak
         FROM taken`,
      [cohortId, unit.path, TAKING_PART, MOST_FREQUENT],
    );
    if (!row) throw new Error('An aggregate answers one row');
    return {
      enrolled: row.enrolled,
      inProgress: row.inProgress,
      submitted: row.submitted,
      overall: row.overall,
      levels: CELLS.map((cell, index) => {
        const hundredths = row.levels[index] ?? null;
        const band =
          hundredths === null ? null : bandOfLevel(hundredthsOf(hundredths), pack.diagnosis.levels);
        return { ...cell, hundredths, band };
      }),
      weakPoints: (row.weak ?? []).map(([code, teachers]) => ({
        item: Math.trunc(code / 4),
        columns: COLUMNS_OF_CODE[code % 4] ?? [],
        teachers,
      })),
    };
  }
}
