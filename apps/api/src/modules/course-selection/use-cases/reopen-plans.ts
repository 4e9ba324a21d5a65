import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import type { InstitutionChosen } from '../../enrollment/public/events.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { refreshConsistencyRollUp } from '../consistency/persistence/refresh-consistency-roll-up.js';

/**
 * Opens plans again when a county changes its institution: their courses are taught by another one now. Submitted plans
 * are returned, confirmed ones become drafts, and what was confirmed holds no more.
 */
@Injectable()
export class ReopenPlans implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
  ) {}

  onModuleInit(): void {
    this.events.on('institution-chosen', async (chosen: InstitutionChosen['payload']) => {
      if (chosen.formerInstitutionId !== null) await this.execute(chosen);
    });
  }

  /** Plans made from the county's present institution stay as they are, so that running twice changes nothing. */
  async execute({ cohortId, countyId }: InstitutionChosen['payload']): Promise<number> {
    return this.database.transaction(async (tx) => {
      const found = await tx.one<{ count: number }>(
        `WITH reopened AS (
         UPDATE course_selection.plan p
            SET state = CASE p.state WHEN 'submitted' THEN 'returned' WHEN 'confirmed' THEN 'draft' ELSE p.state END,
                confirmed_courses = NULL, confirmed_versions = NULL
           FROM enrollment.enrollment e
          WHERE p.cohort_id = $1 AND (p.state IN ('submitted', 'confirmed') OR p.confirmed_courses IS NOT NULL)
            AND e.cohort_id = p.cohort_id AND e.id = p.enrollment_id AND e.county_id = $2
            AND EXISTS (SELECT 1 FROM course_selection.plan_course k
                          JOIN course_selection.course c ON c.id = k.course_id
                         WHERE k.cohort_id = p.cohort_id AND k.enrollment_id = p.enrollment_id
                           AND c.institution_id IS DISTINCT FROM e.institution_id)
         RETURNING p.enrollment_id
         ), kept AS (
         UPDATE course_selection.plan_version v
            SET outcome = COALESCE(v.outcome, 'reopened'), decided_at = COALESCE(v.decided_at, $3),
                ended_at = CASE WHEN v.outcome = 'confirmed' THEN $3::timestamptz END
           FROM reopened r
          WHERE v.cohort_id = $1 AND v.enrollment_id = r.enrollment_id AND v.ended_at IS NULL
            AND (v.outcome IS NULL OR v.outcome = 'confirmed')
         )
         SELECT count(*)::int AS count FROM reopened`,
        [cohortId, countyId, this.clock.now()],
      );
      const count = found?.count ?? 0;
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      // Counted anew even where nothing was opened again: the teachers stand with another institution now.
      await refreshConsistencyRollUp(tx, cohortId, pack.selection, null);
      if (count > 0) {
        const entry = {
          action: 'reopen-plans',
          targetKind: 'unit',
          targetId: countyId,
          after: { cohortId, count },
        };
        await this.audit.record(tx, { displayName: 'program', unitId: countyId }, entry);
      }
      return count;
    });
  }
}
