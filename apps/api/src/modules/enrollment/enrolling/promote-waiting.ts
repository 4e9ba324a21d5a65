import { Injectable } from '@nestjs/common';
import { nextFromWaitingList, type Waiting } from '@tisheng/domain-rules/enrollment/places/allot-places.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import type { EnrollmentsConfirmed, EnrollmentsPromoted } from '../public/events.js';
import type { CohortPolicy } from '../public/policy-reader.js';
import { sayForHistory } from './enrollment-history.js';
import { placesOf } from './places-of-cohort.js';

const PROGRAM = { displayName: 'program', role: 'program' };

/**
 * Lets teachers move up from the waiting list into places that became free, first come, first served. The caller holds
 * the lock on the cohort, and calls after every change that may free a place.
 */
@Injectable()
export class PromoteWaiting {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** @returns how many moved up */
  async execute(tx: Transaction, { pack, cohort }: CohortPolicy): Promise<number> {
    if (cohort.state === 'closed') return 0;
    const waiting = await tx.rows<Waiting & Record<string, unknown>>(
      `SELECT id, county_id AS "countyId", stage, obligation, approved_at IS NOT NULL AS approved
         FROM enrollment.enrollment WHERE cohort_id = $1 AND state = 'waiting' ORDER BY put_forward_at, id`,
      [cohort.id],
    );
    if (waiting.length === 0) return 0;
    const moved = nextFromWaitingList(waiting, await placesOf(tx, cohort.id, pack));
    if (moved.length === 0) return 0;
    const at = this.clock.now();
    const ids = moved.map(({ id }) => id);
    await sayForHistory(tx, PROGRAM, { move: 'move-up' });
    await tx.run(
      `UPDATE enrollment.enrollment
          SET state = CASE WHEN approved_at IS NULL THEN 'put-forward' ELSE 'confirmed' END,
              confirmed_at = CASE WHEN approved_at IS NULL THEN NULL ELSE $3::timestamptz END,
              promoted_at = $3, changed_at = $3
        WHERE cohort_id = $1 AND id = ANY($2)`,
      [cohort.id, ids, at],
    );
    await this.audit.record(
      tx,
      { ...PROGRAM, rootUnitId: cohort.rootUnitId },
      {
        action: 'promote-waiting',
        targetKind: 'cohort',
        targetId: cohort.id,
        after: { count: moved.length, enrollmentIds: ids.slice(0, 100) },
      },
    );
    const promoted: EnrollmentsPromoted = {
      type: 'enrollments-promoted',
      payload: { cohortId: cohort.id, count: moved.length, at: at.toISOString() },
    };
    await this.events.publish(tx, promoted);
    const confirmed = moved.filter(({ approved }) => approved).length;
    const news: EnrollmentsConfirmed = {
      type: 'enrollments-confirmed',
      payload: { cohortId: cohort.id, count: confirmed, at: at.toISOString() },
    };
    if (confirmed > 0) await this.events.publish(tx, news);
    return moved.length;
  }
}

/** Whoever gives or frees places of a cohort goes one after another. */
export async function lockCohort(tx: Transaction, cohortId: string): Promise<void> {
  await tx.run('SELECT FROM enrollment.cohort WHERE id = $1 FOR NO KEY UPDATE', [cohortId]);
}
