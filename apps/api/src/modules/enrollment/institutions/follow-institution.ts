import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { type Doer, sayForHistory } from '../enrolling/enrollment-history.js';
import type { InstitutionChosen } from '../public/events.js';

/** The choice of a county as it stands. */
export interface StandingChoice {
  readonly institutionId: string;
  readonly institutionCode: string;
  readonly lockedAt: Date | null;
  /** Teachers of the county whose place is confirmed. */
  readonly confirmed: number;
}

export interface InstitutionForCounty {
  readonly cohortId: string;
  readonly countyId: string;
  readonly institutionId: string;
  readonly reason: string;
}

/** Reads and changes the institution of a county; its enrollments follow. */
@Injectable()
export class FollowInstitution {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** The choice, locked until the transaction ends. */
  async standing(tx: Transaction, cohortId: string, countyId: string): Promise<StandingChoice | undefined> {
    return tx.one<StandingChoice & Record<string, unknown>>(
      `SELECT c.institution_id AS "institutionId", i.code AS "institutionCode", c.locked_at AS "lockedAt",
              (SELECT count(*) FROM enrollment.enrollment e WHERE e.cohort_id = c.cohort_id
                  AND e.county_id = c.county_id AND e.institution_id = c.institution_id
                  AND e.state IN ('confirmed', 'completed')) AS confirmed
         FROM enrollment.institution_choice c JOIN organization.training_institution i ON i.id = c.institution_id
        WHERE c.cohort_id = $1 AND c.county_id = $2 FOR UPDATE OF c`,
      [cohortId, countyId],
    );
  }

  /**
   * Makes the choice. Hours and records stay with the learners; those who came from another county and kept its
   * institution keep it still.
   *
   * @returns how many enrollments changed their institution
   */
  async change(
    tx: Transaction,
    actor: Doer,
    { cohortId, countyId, institutionId, reason }: InstitutionForCounty,
    former: string | null,
  ): Promise<number> {
    const now = this.clock.now();
    await tx.run(
      `INSERT INTO enrollment.institution_choice (cohort_id, county_id, institution_id, chosen_at, chosen_by)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (cohort_id, county_id) DO UPDATE
         SET institution_id = excluded.institution_id, chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by,
             locked_at = NULL`,
      [cohortId, countyId, institutionId, now, actor.accountId ?? null],
    );
    await sayForHistory(tx, actor, { reason, move: 'change-institution' });
    const enrollments = await tx.run(
      `UPDATE enrollment.enrollment SET institution_id = $3, changed_at = $4
        WHERE cohort_id = $1 AND county_id = $2 AND institution_id IS DISTINCT FROM $3
          AND ($5::uuid IS NULL OR institution_id IS NULL OR institution_id = $5)
          AND state NOT IN ('withdrawn', 'transferred')`,
      [cohortId, countyId, institutionId, now, former],
    );
    const event: InstitutionChosen = {
      type: 'institution-chosen',
      payload: { cohortId, countyId, institutionId, formerInstitutionId: former },
    };
    await this.events.publish(tx, event);
    return enrollments;
  }
}
