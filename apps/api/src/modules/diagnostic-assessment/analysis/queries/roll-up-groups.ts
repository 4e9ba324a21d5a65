import { Injectable } from '@nestjs/common';
import type { GroupTotals } from '@tisheng/domain-rules/diagnostic-assessment/analyse-unit.js';
import type { TestKind } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { Database } from '../../../../platform/database/database.js';
import type { UnitKind } from '@tisheng/domain-rules/organization/unit-may-stand-under.js';
import { ARRAY_COLUMNS, sumOf, type ArrayColumn } from '../../persistence/roll-up-columns.js';

/** One of the units right below another, or a school itself, with what its tests add up to. */
export interface RollUpGroup {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly unitKind: UnitKind;
  readonly kind: TestKind;
  readonly totals: GroupTotals;
  /** Teachers below the target, by item: in whichever column, in column I, in column II. */
  readonly weak: readonly number[];
}

/** Sums are bigints, whose arrays come as texts. */
interface Row
  extends Record<string, unknown>, Readonly<Record<ArrayColumn, readonly (number | string)[] | null>> {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly unitKind: UnitKind;
  readonly kind: TestKind;
  readonly enrolled: number;
  readonly inProgress: number;
  readonly submitted: number;
}

/**
 * Rows of the roll-up below a unit, each with the unit right below that it belongs to: the offices above schools, and the
 * schools themselves where the unit is the office above them or the school. Placeholders: the cohort, the unit.
 */
const PARTS = `
  SELECT c.id AS part, r.* FROM organization.unit u
    JOIN diagnostic_assessment.roll_up r
      ON r.cohort_id = $1 AND r.kind IN ('pre-test', 'post-test') AND r.unit_id = r.office_id AND r.unit_id <> u.id
    JOIN organization.unit o ON o.id = r.unit_id AND o.path LIKE u.path || '%'
    -- The path of an office goes on with the number of the unit right below.
    JOIN organization.unit c
      -- Empty for the unit itself, which is left out, though perhaps after this was looked at.
      ON c.number = NULLIF(split_part(o.path, '/', length(u.path) - length(replace(u.path, '/', '')) + 1), '')::int
   WHERE u.id = $2
  UNION ALL
  SELECT r.unit_id, r.* FROM diagnostic_assessment.roll_up r
   WHERE r.cohort_id = $1 AND r.kind IN ('pre-test', 'post-test') AND r.office_id = $2 AND r.unit_id <> $2
  UNION ALL
  SELECT r.unit_id, r.* FROM diagnostic_assessment.roll_up r
   WHERE r.cohort_id = $1 AND r.kind IN ('pre-test', 'post-test') AND r.unit_id = $2 AND r.office_id <> $2`;

/** Reads the roll-up: a handful of rows, however many teachers there are. */
@Injectable()
export class RollUpGroups {
  constructor(private readonly database: Database) {}

  /** The groups of a unit, of both kinds of test, by code. A school is its own only group. */
  async of(cohortId: string, unitId: string): Promise<RollUpGroup[]> {
    const rows = await this.database.rows<Row>(
      `WITH p AS (${PARTS})
       SELECT u.id AS "unitId", u.code, u.name, u.kind AS "unitKind", p.kind, sum(p.enrolled)::int AS enrolled,
              sum(p.in_progress)::int AS "inProgress", sum(p.submitted)::int AS submitted,
              ${ARRAY_COLUMNS.map((column) => `${sumOf(column, 'p')} AS ${column}`).join(', ')}
         FROM p JOIN organization.unit u ON u.id = p.part
        GROUP BY u.id, p.kind ORDER BY u.code, p.kind`,
      [cohortId, unitId],
    );
    return rows.map((row) => ({
      unitId: row.unitId,
      code: row.code,
      name: row.name,
      unitKind: row.unitKind,
      kind: row.kind,
      totals: totalsOf(row),
      weak: (row.weak ?? []).map(Number),
    }));
  }

  /** Tests handed in by week, under its Monday, the earliest first. */
  async weeksOf(
    cohortId: string,
    unitId: string,
    kind: TestKind,
  ): Promise<{ readonly monday: string; readonly tests: number }[]> {
    return this.database.rows<{ monday: string; tests: number }>(
      `SELECT w.key AS monday, sum(w.value::int)::int AS tests
         FROM (${PARTS}) p CROSS JOIN LATERAL jsonb_each_text(p.weeks) AS w
        WHERE p.kind = $3 GROUP BY 1 ORDER BY 1`,
      [cohortId, unitId, kind],
    );
  }
}

function totalsOf(row: Row): GroupTotals {
  const at = (column: ArrayColumn, place: number): number => Number(row[column]?.[place] ?? 0);
  return {
    enrolled: row.enrolled,
    inProgress: row.inProgress,
    submitted: row.submitted,
    levels: (row.measured ?? []).map((n, place) => ({
      n: Number(n),
      sum: at('sums', place),
      squares: at('squares', place),
    })),
    bands: (row.bands ?? []).map(Number),
    growth: (row.paired ?? []).map((n, place) => ({
      n: Number(n),
      before: at('before_sums', place),
      beforeSquares: at('before_squares', place),
      after: at('after_sums', place),
      gainSquares: at('gain_squares', place),
    })),
  };
}
