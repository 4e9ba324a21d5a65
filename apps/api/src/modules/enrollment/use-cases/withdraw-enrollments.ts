import { Injectable } from '@nestjs/common';
import { withdrawalProblems, type Withdrawal } from '@tisheng/domain-rules/enrollment/places/may-withdraw.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { type Doer, sayForHistory } from '../enrolling/enrollment-history.js';
import {
  asProblems,
  MoveEnrollments,
  type EnrollmentSelection,
  type MovedEnrollment,
  type RefusedEnrollment,
} from '../enrolling/move-enrollments.js';
import { lockCohort, PromoteWaiting } from '../enrolling/promote-waiting.js';
import { EnrollmentReader } from '../public/enrollment-reader.js';
import type { EnrollmentsWithdrawn } from '../public/events.js';
import { type CohortPolicy, PolicyReader } from '../public/policy-reader.js';

/** How a withdrawal is meant: a teacher leaves, or the county returns a putting-forward to the school. */
export type WithdrawalKind = 'withdraw' | 'return-to-school';

/** States in which an enrollment may still be returned to the school. */
const RETURNABLE: readonly MovedEnrollment['state'][] = ['put-forward', 'registered', 'waiting'];

/**
 * Takes teachers out of a cohort, with the reason; what they learned is kept. Their places go to those who wait, in the
 * same transaction.
 */
@Injectable()
export class WithdrawEnrollments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly enrollments: EnrollmentReader,
    private readonly move: MoveEnrollments,
    private readonly promote: PromoteWaiting,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  async execute(
    actor: Doer,
    cohortId: string,
    enrollmentIds: readonly string[],
    reason: string,
    kind: WithdrawalKind = 'withdraw',
  ): Promise<{ withdrawn: number } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      await lockCohort(tx, cohortId);
      const policy = await this.policies.ofCohort(cohortId, tx);
      const selection: EnrollmentSelection = { enrollmentIds };
      const found = await this.move.found(tx, cohortId, selection);
      const { able, refused } = this.plan(policy, actor, found, reason, kind);
      const problems = [
        ...(reason.trim() === '' ? [problem('withdrawal-needs-reason', { field: 'reason' })] : []),
        ...this.move.missing(selection, found),
        ...asProblems(refused.filter(({ problem: { code } }) => code !== 'withdrawal-needs-reason')),
      ];
      if (problems.length > 0) return { problems };
      return this.write(tx, policy, actor, able, reason, kind);
    });
  }

  /** A teacher leaves before the county has confirmed. */
  async ofMyself(
    actor: Actor,
    cohortId: string,
    reason: string,
  ): Promise<{ withdrawn: number } | { problems: readonly Problem[] }> {
    if (actor.teacherId === null) throw new Error('Only a teacher withdraws themselves');
    const own = await this.enrollments.ofTeacher(cohortId, actor.teacherId);
    if (!own) return { problems: [problem('not-enrolled')] };
    return this.execute(actor, cohortId, [own.id], reason);
  }

  /** Who may leave, and who not and why. */
  plan(
    { pack, cohort }: CohortPolicy,
    actor: Doer,
    found: readonly MovedEnrollment[],
    reason: string,
    kind: WithdrawalKind,
  ): { able: MovedEnrollment[]; refused: RefusedEnrollment[] } {
    const by = standingOf(actor);
    return this.move.part(pack, found, 'withdrawn', actor.role, ({ state }) => [
      ...(kind === 'return-to-school' && !RETURNABLE.includes(state)
        ? [problem('return-after-confirmation')]
        : []),
      ...withdrawalProblems({ cohortState: cohort.state, enrollmentState: state, by, reason }),
    ]);
  }

  async write(
    tx: Transaction,
    policy: CohortPolicy,
    actor: Doer,
    able: readonly MovedEnrollment[],
    reason: string,
    kind: WithdrawalKind,
  ): Promise<{ withdrawn: number }> {
    const { id: cohortId } = policy.cohort;
    const at = this.clock.now();
    await sayForHistory(tx, actor, { reason, ...(kind === 'withdraw' ? {} : { move: kind }) });
    const withdrawn = await tx.run(
      `UPDATE enrollment.enrollment SET state = 'withdrawn', withdrawn_at = $3, changed_at = $3
        WHERE cohort_id = $1 AND id = ANY($2)`,
      [cohortId, able.map(({ id }) => id), at],
    );
    await this.audit.record(tx, actor, {
      action: kind === 'withdraw' ? 'withdraw-enrollments' : 'return-enrollments',
      targetKind: 'cohort',
      targetId: cohortId,
      before: able.slice(0, 100).map(({ id, state }) => ({ id, state })),
      after: { withdrawn, reason: reason.trim() },
    });
    const event: EnrollmentsWithdrawn = {
      type: 'enrollments-withdrawn',
      payload: { cohortId, count: withdrawn, at: at.toISOString() },
    };
    if (withdrawn > 0) await this.events.publish(tx, event);
    await this.promote.execute(tx, policy);
    return { withdrawn };
  }
}

/** Where whoever asks stands above the teacher; the program acts with the word of an office above. */
function standingOf({ role }: Doer): Withdrawal['by'] {
  if (role === 'teacher') return 'teacher';
  const isNear = role === 'county-office' || role === 'school-administrator' || role === 'principal';
  return isNear ? 'school-or-county' : 'upper-office';
}
