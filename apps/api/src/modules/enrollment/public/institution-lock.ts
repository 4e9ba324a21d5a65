import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable } from '../../../platform/database/database.js';

/** The first learning record locks a county's choice of institution (policy: institutions.lockedBy). */
@Injectable()
export class InstitutionLock {
  constructor(private readonly clock: Clock) {}

  /**
   * Locks the choices of counties for whose teachers records arrived, in the transaction that stores the records.
   * A choice that is locked stays as it is; nothing is written then.
   *
   * @returns how many choices this call locked
   */
  async lock(tx: Queryable, cohortId: string, countyIds: readonly string[]): Promise<number> {
    return tx.run(
      `UPDATE enrollment.institution_choice SET locked_at = $3
        WHERE cohort_id = $1 AND county_id = ANY($2) AND locked_at IS NULL`,
      [cohortId, countyIds, this.clock.now()],
    );
  }
}
