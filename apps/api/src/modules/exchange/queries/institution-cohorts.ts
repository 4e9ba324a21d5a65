import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { Database, type Queryable } from '../../../platform/database/database.js';

/** A cohort as one institution sees it. */
export interface InstitutionCohortRecord {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly state: StateOf<'cohort'>;
  readonly firstTrainingDay: string;
  readonly lastTrainingDay: string;
  /** Counties that chose the institution; none where all of them have changed to another since. */
  readonly counties: readonly string[];
  readonly trainees: number;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The cohorts in which at least one county has chosen an institution, now or before. */
@Injectable()
export class InstitutionCohorts {
  constructor(private readonly database: Database) {}

  async of(institutionId: string): Promise<InstitutionCohortRecord[]> {
    return this.database.rows<InstitutionCohortRecord & Record<string, unknown>>(
      `SELECT c.id, c.code, c.name_zh AS name, c.name_en AS "nameEn", c.state, c.first_training_day AS "firstTrainingDay",
              c.last_training_day AS "lastTrainingDay", chosen.counties,
              (SELECT count(*) FROM enrollment.enrollment e WHERE e.cohort_id = c.id AND e.institution_id = $1
                  AND e.confirmed_at IS NOT NULL AND e.state IN ('confirmed', 'completed')) AS trainees
         FROM (SELECT i.cohort_id, array_agg(u.name ORDER BY u.code) AS counties
                 FROM enrollment.institution_choice i JOIN organization.unit u ON u.id = i.county_id
                WHERE i.institution_id = $1 GROUP BY i.cohort_id
                UNION ALL
               SELECT DISTINCT f.cohort_id, '{}'::text[] FROM enrollment.former_institution f
                WHERE f.institution_id = $1 AND NOT EXISTS (SELECT FROM enrollment.institution_choice i
                  WHERE i.institution_id = $1 AND i.cohort_id = f.cohort_id)) chosen
         JOIN enrollment.cohort c ON c.id = chosen.cohort_id
        ORDER BY c.first_training_day, c.code`,
      [institutionId],
    );
  }

  /** State of the cohort, if a county has chosen the institution in it, now or before. */
  async stateIn(
    institutionId: string,
    cohortId: string,
    db: Queryable = this.database,
  ): Promise<StateOf<'cohort'> | null> {
    if (!UUID.test(cohortId)) return null;
    const row = await db.one<{ state: StateOf<'cohort'> }>(
      `SELECT c.state FROM enrollment.cohort c WHERE c.id = $2
          AND (EXISTS (SELECT FROM enrollment.institution_choice i WHERE i.cohort_id = c.id AND i.institution_id = $1)
            OR EXISTS (SELECT FROM enrollment.former_institution f WHERE f.cohort_id = c.id AND f.institution_id = $1))`,
      [institutionId, cohortId],
    );
    return row?.state ?? null;
  }

  /** Why the institution cannot send anything for the cohort; nothing when it can. */
  async refusal(
    institutionId: string,
    cohortId: string,
    db: Queryable = this.database,
  ): Promise<{ code: 'unknown-cohort' | 'cohort-closed'; field: 'cohortId' } | null> {
    const state = await this.stateIn(institutionId, cohortId, db);
    if (state === null) return { code: 'unknown-cohort', field: 'cohortId' };
    return state === 'closed' ? { code: 'cohort-closed', field: 'cohortId' } : null;
  }
}
