import { Injectable } from '@nestjs/common';
import { countsInQuota } from '@tisheng/domain-rules/enrollment/quota.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import {
  MoveEnrollments,
  type EnrollmentSelection,
  type MovedEnrollment,
} from '../enrolling/move-enrollments.js';
import { PlacesLeft } from '../enrolling/places-left.js';
import type { EnrollmentsConfirmed } from '../public/events.js';
import { type CohortPolicy, PolicyReader } from '../public/policy-reader.js';

/**
 * The office confirms who takes part. Named enrollments are confirmed together or not at all; one from the waiting list
 * needs a free place.
 */
@Injectable()
export class ConfirmEnrollments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly move: MoveEnrollments,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** @param selection named enrollments, or for whole regions those below a unit in the given states */
  async execute(
    actor: Actor | NamedActor,
    cohortId: string,
    selection: EnrollmentSelection,
  ): Promise<{ confirmed: number } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const policy = await this.policies.ofCohort(cohortId, tx);
      await tx.run('SELECT FROM enrollment.cohort WHERE id = $1 FOR NO KEY UPDATE', [cohortId]);
      const found = await this.move.locked(tx, cohortId, selection);
      const problems = [
        ...this.move.check(policy.pack, selection, found, 'confirmed', actor.role),
        ...(await this.withoutPlace(tx, policy, found)),
      ];
      if (problems.length > 0) return { problems };
      const at = this.clock.now();
      const confirmed = await tx.run(
        `UPDATE enrollment.enrollment SET state = 'confirmed', confirmed_at = $3, changed_at = $3
          WHERE cohort_id = $1 AND id = ANY($2)`,
        [cohortId, found.map(({ id }) => id), at],
      );
      await this.audit.record(tx, actor, {
        action: 'confirm-enrollments',
        targetKind: 'cohort',
        targetId: cohortId,
        after: { confirmed },
      });
      const event: EnrollmentsConfirmed = {
        type: 'enrollments-confirmed',
        payload: { cohortId, count: confirmed, at: at.toISOString() },
      };
      if (confirmed > 0) await this.events.publish(tx, event);
      return { confirmed };
    });
  }

  private async withoutPlace(
    tx: Transaction,
    { pack, cohort }: CohortPolicy,
    found: readonly MovedEnrollment[],
  ): Promise<Problem[]> {
    const waiting = found.filter(
      ({ state, obligation }) => state === 'waiting' && countsInQuota(obligation, pack),
    );
    if (waiting.length === 0) return [];
    const places = await PlacesLeft.of(tx, cohort.id, pack);
    return waiting.flatMap(({ learnerNo, stage, obligation }) => {
      const full = places.fulfilment.find((line) => line.free === 0 && line.stages.includes(stage));
      if (!full) {
        places.take(stage, obligation);
        return [];
      }
      return [
        problem('cohort-full', { field: learnerNo, data: { quota: full.teachers, taken: full.taken } }),
      ];
    });
  }
}
