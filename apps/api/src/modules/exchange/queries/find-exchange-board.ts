import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { FindPushCycles, type PushCycleRecord } from './find-push-cycles.js';

export interface BoardRow {
  readonly institutionId: string;
  readonly code: string;
  readonly name: string;
  readonly counties: number;
  readonly trainees: number;
  readonly traineesWithRecords: number;
  readonly lastPushAt: Date | null;
  readonly cycles: readonly (PushCycleRecord & { readonly remindedAt: Date | null })[];
}

/** The institutions that teach below a unit, and what each has pushed for every cycle. */
@Injectable()
export class FindExchangeBoard {
  constructor(
    private readonly database: Database,
    private readonly cycles: FindPushCycles,
  ) {}

  async execute(cohortId: string, unitId: string): Promise<BoardRow[]> {
    const rows = await this.database.rows<Omit<BoardRow, 'cycles'> & Record<string, unknown>>(
      `WITH area AS (SELECT path FROM organization.unit WHERE id = $2), chosen AS (
         SELECT i.institution_id, count(*) AS counties
           FROM enrollment.institution_choice i JOIN organization.unit u ON u.id = i.county_id, area
          WHERE i.cohort_id = $1 AND (u.path LIKE area.path || '%' OR area.path LIKE u.path || '%') GROUP BY i.institution_id
       ), taught AS (
         SELECT e.institution_id, count(*) AS trainees, count(g.enrollment_id) AS present
           FROM enrollment.enrollment e CROSS JOIN area
           LEFT JOIN exchange.learner_progress g ON g.cohort_id = e.cohort_id AND g.enrollment_id = e.id
          WHERE e.cohort_id = $1 AND e.unit_path LIKE area.path || '%' AND e.state IN ('confirmed', 'completed')
          GROUP BY e.institution_id
       )
       SELECT t.id AS "institutionId", t.code, t.name, c.counties, COALESCE(g.trainees, 0) AS trainees,
              COALESCE(g.present, 0) AS "traineesWithRecords",
              (SELECT max(p.received_at) FROM exchange.push p WHERE p.cohort_id = $1 AND p.institution_id = t.id) AS "lastPushAt"
         FROM chosen c JOIN organization.training_institution t ON t.id = c.institution_id
         LEFT JOIN taught g ON g.institution_id = t.id
        ORDER BY t.code`,
      [cohortId, unitId],
    );
    const institutionIds = rows.map(({ institutionId }) => institutionId);
    const [cycles, reminders] = await Promise.all([
      this.cycles.ofInstitutions(cohortId, institutionIds),
      this.database.rows<{ institutionId: string; cycle: number; at: Date }>(
        `SELECT institution_id AS "institutionId", cycle, max(reminded_at) AS at FROM exchange.cycle_reminder
          WHERE cohort_id = $1 AND institution_id = ANY($2) GROUP BY 1, 2`,
        [cohortId, institutionIds],
      ),
    ]);
    const reminded = new Map(
      reminders.map(({ institutionId, cycle, at }) => [`${institutionId} ${cycle}`, at]),
    );
    return rows.map((row) => ({
      ...row,
      cycles: (cycles.get(row.institutionId) ?? []).map((cycle) => ({
        ...cycle,
        remindedAt: reminded.get(`${row.institutionId} ${cycle.number}`) ?? null,
      })),
    }));
  }
}
