import { Injectable } from '@nestjs/common';
import { allotPlaces } from '@tisheng/domain-rules/enrollment/places/allot-places.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Queryable, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { type Doer, sayForHistory } from '../enrolling/enrollment-history.js';
import {
  asProblems,
  MoveEnrollments,
  type EnrollmentSelection,
  type MovedEnrollment,
  type RefusedEnrollment,
} from '../enrolling/move-enrollments.js';
import { placesOf } from '../enrolling/places-of-cohort.js';
import { lockCohort, PromoteWaiting } from '../enrolling/promote-waiting.js';
import type { EnrollmentsConfirmed } from '../public/events.js';
import { type CohortPolicy, PolicyReader } from '../public/policy-reader.js';

/** What a confirmation does to whom. */
export interface ConfirmationPlan {
  readonly confirm: readonly string[];
  /** Those for whom no place is free; the county's word is kept, and they move up by themselves. */
  readonly wait: readonly string[];
  readonly refused: readonly RefusedEnrollment[];
}

/**
 * The office confirms who takes part, in the order in which they were put forward. For whom no place is free waits and is
 * confirmed as soon as one is: a cohort, a city or a county is never overbooked. Named enrollments that cannot be
 * confirmed stop the whole; of a whole list they are left out.
 */
@Injectable()
export class ConfirmEnrollments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly move: MoveEnrollments,
    private readonly promote: PromoteWaiting,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** @param selection named enrollments, or for whole regions those below a unit in the given states */
  async execute(
    actor: Doer,
    cohortId: string,
    selection: EnrollmentSelection,
  ): Promise<{ confirmed: number; waiting: number } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const policy = await this.policies.ofCohort(cohortId, tx);
      await lockCohort(tx, cohortId);
      const found = await this.move.found(tx, cohortId, selection);
      const plan = await this.plan(tx, policy, actor, found);
      const problems = [...this.move.missing(selection, found), ...asProblems(plan.refused)];
      if (problems.length > 0) return { problems };
      return this.write(tx, policy, actor, plan);
    });
  }

  /** What a confirmation would do; under the cohort's lock also what it does. */
  async plan(
    db: Queryable,
    { pack, cohort }: CohortPolicy,
    actor: Doer,
    found: readonly MovedEnrollment[],
  ): Promise<ConfirmationPlan> {
    const closed = cohort.state === 'closed' ? [problem('cohort-is-closed')] : [];
    const { able, refused } = this.move.part(pack, found, 'confirmed', actor.role, () => closed);
    if (able.length === 0) return { confirm: [], wait: [], refused };
    const places = await placesOf(db, cohort.id, pack);
    const applicants = able.map((one) => ({ ...one, holdsPlace: one.state !== 'waiting' }));
    const { confirmed, waiting } = allotPlaces(applicants, places);
    return { confirm: confirmed, wait: waiting, refused };
  }

  async write(
    tx: Transaction,
    policy: CohortPolicy,
    actor: Doer,
    { confirm, wait }: ConfirmationPlan,
  ): Promise<{ confirmed: number; waiting: number }> {
    const { id: cohortId } = policy.cohort;
    const at = this.clock.now();
    await sayForHistory(tx, actor);
    const confirmed = await tx.run(
      `UPDATE enrollment.enrollment
          SET state = 'confirmed', confirmed_at = $3, approved_at = COALESCE(approved_at, $3), changed_at = $3
        WHERE cohort_id = $1 AND id = ANY($2)`,
      [cohortId, confirm, at],
    );
    if (wait.length > 0) {
      await tx.run(
        `UPDATE enrollment.enrollment SET state = 'waiting', approved_at = COALESCE(approved_at, $3), changed_at = $3
          WHERE cohort_id = $1 AND id = ANY($2)`,
        [cohortId, wait, at],
      );
    }
    await this.audit.record(tx, actor, {
      action: 'confirm-enrollments',
      targetKind: 'cohort',
      targetId: cohortId,
      after: { confirmed, waiting: wait.length },
    });
    const event: EnrollmentsConfirmed = {
      type: 'enrollments-confirmed',
      payload: { cohortId, count: confirmed, at: at.toISOString() },
    };
    if (confirmed > 0) await this.events.publish(tx, event);
    // Who gave up a place that a smaller quota no longer has may have freed one on another level.
    if (wait.length > 0) await this.promote.execute(tx, policy);
    return { confirmed, waiting: wait.length };
  }
}
