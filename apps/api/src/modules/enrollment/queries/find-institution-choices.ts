import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

export interface InstitutionChoiceRow {
  readonly countyId: string;
  readonly countyCode: string;
  readonly countyName: string;
  readonly institutionId: string | null;
  readonly institutionName: string | null;
  readonly chosenAt: Date | null;
  readonly locked: boolean;
  /** Whether records or confirmed teachers keep the county from changing it by itself. */
  readonly needsConsent: boolean;
  readonly enrolled: number;
}

/** Every county at or below a unit with its choice, by code. A school sees the choice of its county. */
@Injectable()
export class FindInstitutionChoices {
  constructor(private readonly database: Database) {}

  async execute(cohortId: string, unitId: string): Promise<InstitutionChoiceRow[]> {
    return this.database.rows<InstitutionChoiceRow & Record<string, unknown>>(
      `WITH enrolled AS (
         SELECT e.county_id, count(*) AS teachers,
                count(*) FILTER (WHERE e.state IN ('confirmed', 'completed')) AS confirmed
           FROM organization.unit top
           JOIN enrollment.enrollment e ON e.cohort_id = $1 AND e.unit_path LIKE top.path || '%'
          WHERE top.id = $2 AND e.state NOT IN ('withdrawn', 'transferred') GROUP BY e.county_id
       )
       SELECT c.id AS "countyId", c.code AS "countyCode", c.name AS "countyName", ch.institution_id AS "institutionId",
              i.name AS "institutionName", ch.chosen_at AS "chosenAt", ch.locked_at IS NOT NULL AS locked,
              ch.institution_id IS NOT NULL AND (ch.locked_at IS NOT NULL OR COALESCE(n.confirmed, 0) > 0) AS "needsConsent",
              COALESCE(n.teachers, 0) AS enrolled
         FROM organization.unit top
         JOIN organization.unit c ON c.root_id = top.root_id AND c.kind IN ('county', 'committee', 'direct-schools')
              AND (c.path LIKE top.path || '%' OR (top.kind = 'school' AND c.id = top.parent_id))
         LEFT JOIN enrolled n ON n.county_id = c.id
         LEFT JOIN enrollment.institution_choice ch ON ch.cohort_id = $1 AND ch.county_id = c.id
         LEFT JOIN organization.training_institution i ON i.id = ch.institution_id
        WHERE top.id = $2 AND c.closed_at IS NULL ORDER BY c.code`,
      [cohortId, unitId],
    );
  }
}
