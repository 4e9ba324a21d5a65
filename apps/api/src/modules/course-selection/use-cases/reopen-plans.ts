import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import type { InstitutionChosen } from '../../enrollment/public/events.js';

/**
 * Opens plans again when a county changes its institution: their courses are taught by another one now. Submitted plans
 * are returned, confirmed ones become drafts, and what was confirmed holds no more.
 */
@Injectable()
export class ReopenPlans implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.events.on('institution-chosen', async (chosen: InstitutionChosen['payload']) => {
      if (chosen.formerInstitutionId !== null) await this.execute(chosen);
    });
  }

  /** Plans made from the county's present institution stay as they are, so that running twice changes nothing. */
  async execute({ cohortId, countyId }: InstitutionChosen['payload']): Promise<number> {
    return this.database.transaction(async (tx) => {
      const count = await tx.run(
        `UPDATE course_selection.plan p
            SET state = CASE p.state WHEN 'submitted' THEN 'returned' WHEN 'confirmed' THEN 'draft' ELSE p.state END,
                confirmed_courses = NULL
           FROM enrollment.enrollment e
          WHERE p.cohort_id = $1 AND (p.state IN ('submitted', 'confirmed') OR p.confirmed_courses IS NOT NULL)
            AND e.cohort_id = p.cohort_id AND e.id = p.enrollment_id AND e.county_id = $2
            AND EXISTS (SELECT 1 FROM course_selection.plan_course k
                          JOIN course_selection.course c ON c.id = k.course_id
                         WHERE k.cohort_id = p.cohort_id AND k.enrollment_id = p.enrollment_id
                           AND c.institution_id IS DISTINCT FROM e.institution_id)`,
        [cohortId, countyId],
      );
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
