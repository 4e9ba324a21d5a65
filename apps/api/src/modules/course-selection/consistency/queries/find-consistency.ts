import { Injectable, NotFoundException } from '@nestjs/common';
import { hiddenGroups } from '@tisheng/domain-rules/diagnostic-assessment/hidden-groups.js';
import { varianceOf } from '@tisheng/domain-rules/diagnostic-assessment/group-levels.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { COUNTY_KINDS, OrganizationReader } from '../../../organization/public/organization-reader.js';

/** How far the plans of one group answer their diagnoses. */
export interface ConsistencyGroupRow {
  readonly id: string;
  readonly name: string;
  /** Plans handed in and measured. */
  readonly plans: number;
  /** Of these, below the policy's limit. */
  readonly low: number;
  /** In [0,1]; null for a group too small to be shown. */
  readonly mean: number | null;
  /** Of the plans around the mean; null for one alone, and for a group too small to be shown. */
  readonly deviation: number | null;
  /** Plans by tenths of the index; null for a group too small to be shown. */
  readonly bins: readonly number[] | null;
}

export interface ConsistencyOverviewRow {
  /** Below it a plan is listed. */
  readonly limit: number;
  /** Half-hours of courses that answer one weak point in full. */
  readonly answeringHalfHours: number;
  readonly smallestGroup: number;
  readonly total: ConsistencyGroupRow;
  readonly groups: readonly ConsistencyGroupRow[];
}

interface Sums extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly isTotal: boolean;
  readonly plans: number;
  readonly low: number;
  readonly sum: number;
  readonly squares: number;
  readonly bins: readonly number[];
}

const BINS = Array.from({ length: 10 }, (_, bin) => `COALESCE(sum(r.bins[${bin + 1}]), 0)`);
const SUMS = `COALESCE(sum(r.plans), 0)::int AS plans, COALESCE(sum(r.low), 0)::int AS low,
  COALESCE(sum(r.sum), 0)::float8 AS sum, COALESCE(sum(r.squares), 0)::float8 AS squares,
  ARRAY[${BINS.join(', ')}]::int[] AS bins`;

/** How far plans answer their diagnoses, group beside group, from what is counted by school. */
@Injectable()
export class FindConsistency {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
    private readonly policies: PolicyReader,
  ) {}

  /** A unit and the units right below it. */
  async ofUnits(cohortId: string, unitId: string): Promise<ConsistencyOverviewRow> {
    const rows = await this.database.rows<Sums>(
      `SELECT u.id, u.name, u.id = $2 AS "isTotal", ${SUMS}
         FROM organization.unit u
         LEFT JOIN organization.unit s ON s.root_id = u.root_id AND s.path LIKE u.path || '%'
         LEFT JOIN course_selection.consistency_roll_up r ON r.cohort_id = $1 AND r.school_id = s.id
        WHERE (u.id = $2 OR u.parent_id = $2) AND (u.closed_at IS NULL OR r.plans > 0)
        GROUP BY u.id, u.name, u.code ORDER BY u.code, u.id`,
      [cohortId, unitId],
    );
    return this.overview(cohortId, rows);
  }

  /** The institutions that teachers at or below a unit study with. */
  async ofInstitutions(cohortId: string, unitId: string): Promise<ConsistencyOverviewRow> {
    const unit = await this.organization.unit(unitId);
    if (!unit) throw new NotFoundException();
    const rows = await this.database.rows<Sums>(
      `SELECT COALESCE(i.id, $2) AS id, COALESCE(i.name, $3) AS name, i.id IS NULL AS "isTotal", ${SUMS}
         FROM course_selection.consistency_roll_up r
         JOIN organization.unit s ON s.id = r.school_id AND s.path LIKE $4 || '%'
         JOIN organization.training_institution i ON i.id = r.institution_id
        WHERE r.cohort_id = $1
        GROUP BY GROUPING SETS ((), (i.id, i.name, i.code)) ORDER BY i.code, i.id`,
      [cohortId, unit.id, unit.name, unit.path],
    );
    return this.overview(cohortId, rows);
  }

  /** An institution's own trainees, county by county. */
  async ofInstitution(cohortId: string, institutionId: string): Promise<ConsistencyOverviewRow> {
    const rows = await this.database.rows<Sums>(
      `SELECT COALESCE(c.id, i.id) AS id, COALESCE(c.name, i.name) AS name, c.id IS NULL AS "isTotal", ${SUMS}
         FROM organization.training_institution i
         LEFT JOIN course_selection.consistency_roll_up r ON r.cohort_id = $1 AND r.institution_id = i.id
         LEFT JOIN organization.unit s ON s.id = r.school_id
         LEFT JOIN organization.unit c ON c.root_id = s.root_id AND s.path LIKE c.path || '%' AND c.kind = ANY($3)
        WHERE i.id = $2
        GROUP BY GROUPING SETS ((i.id, i.name), (i.id, i.name, c.id, c.name, c.code))
       HAVING GROUPING(c.id) = 1 OR c.id IS NOT NULL ORDER BY GROUPING(c.id), c.code, c.id`,
      [cohortId, institutionId, COUNTY_KINDS],
    );
    return this.overview(cohortId, rows);
  }

  private async overview(cohortId: string, rows: readonly Sums[]): Promise<ConsistencyOverviewRow> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const { smallestGroup } = pack.diagnosis;
    const total = rows.find(({ isTotal }) => isTotal);
    if (!total) throw new NotFoundException();
    const groups = rows.filter((row) => row !== total);
    const hidden = hiddenGroups(
      groups.map(({ plans }) => plans),
      smallestGroup,
    );
    return {
      limit: pack.selection.lowConsistency,
      answeringHalfHours: pack.selection.answeringHalfHours,
      smallestGroup,
      total: groupOf(total, total.plans < smallestGroup),
      groups: groups.map((row, place) => groupOf(row, row.plans === 0 || hidden.has(place))),
    };
  }
}

function groupOf({ id, name, plans, low, sum, squares, bins }: Sums, isHidden: boolean): ConsistencyGroupRow {
  const variance = isHidden ? null : varianceOf({ n: plans, sum, squares });
  return {
    id,
    name,
    plans,
    low,
    mean: isHidden ? null : sum / plans / 100,
    deviation: variance === null ? null : Math.sqrt(variance) / 100,
    bins: isHidden ? null : bins,
  };
}
