import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { Database } from '../../../platform/database/database.js';

export interface InstitutionChangeRow {
  readonly id: string;
  readonly countyId: string;
  readonly countyName: string;
  readonly fromInstitutionId: string;
  readonly fromInstitutionName: string;
  readonly toInstitutionId: string;
  readonly toInstitutionName: string;
  readonly state: StateOf<'institution-change'>;
  readonly reason: string;
  readonly requestedAt: Date;
  readonly requestedBy: string;
  readonly decisionReason: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly enrollments: number | null;
}

/** More requests than any cohort has; the newest are shown. */
const SHOWN = 200;

/** Requests to change the institution at or below a unit, those that wait first, then the newest. */
@Injectable()
export class FindInstitutionChanges {
  constructor(private readonly database: Database) {}

  async execute(cohortId: string, unitId: string): Promise<InstitutionChangeRow[]> {
    return this.database.rows<InstitutionChangeRow & Record<string, unknown>>(
      `SELECT r.id, r.county_id AS "countyId", c.name AS "countyName", r.from_institution_id AS "fromInstitutionId",
              f.name AS "fromInstitutionName", r.to_institution_id AS "toInstitutionId", t.name AS "toInstitutionName",
              r.state, r.reason, r.requested_at AS "requestedAt", r.requested_by AS "requestedBy",
              r.decision_reason AS "decisionReason", r.decided_at AS "decidedAt", r.decided_by AS "decidedBy", r.enrollments
         FROM organization.unit top
         JOIN organization.unit c ON c.root_id = top.root_id AND c.path LIKE top.path || '%'
         JOIN enrollment.institution_change r ON r.cohort_id = $1 AND r.county_id = c.id
         JOIN organization.training_institution f ON f.id = r.from_institution_id
         JOIN organization.training_institution t ON t.id = r.to_institution_id
        WHERE top.id = $2 ORDER BY r.state <> 'requested', r.requested_at DESC, r.id LIMIT ${SHOWN}`,
      [cohortId, unitId],
    );
  }
}
