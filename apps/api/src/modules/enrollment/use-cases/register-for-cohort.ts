import { Injectable } from '@nestjs/common';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { EnrollTeachers } from '../enrolling/enroll-teachers.js';
import { sayForHistory } from '../enrolling/enrollment-history.js';
import { cohortForUnit } from '../enrolling/late-admissions.js';
import { EnrollmentReader, type EnrollmentRecord } from '../public/enrollment-reader.js';
import { type CohortPolicy, PolicyReader } from '../public/policy-reader.js';

/**
 * A teacher registers for a cohort: agrees to having been put forward, or comes forward without it. Who need not take
 * part agrees by registering.
 */
@Injectable()
export class RegisterForCohort {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly enrollments: EnrollmentReader,
    private readonly enroll: EnrollTeachers,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    cohortId: string,
  ): Promise<EnrollmentRecord | { problems: readonly Problem[] }> {
    const teacherId = actor.teacherId;
    if (teacherId === null) throw new Error('Only a teacher registers');
    return this.database.transaction(async (tx) => {
      const found = await this.policies.ofCohort(cohortId, tx);
      const today = plainDateIn(found.pack.programme.timeZone, this.clock.now());
      const path = await this.schoolPath(tx, teacherId);
      const { policy, problems: closed } = await cohortForUnit(tx, found, path, today);
      if (closed.length > 0) return { problems: closed };
      await sayForHistory(tx, actor);
      const before = await this.enrollments.ofTeacher(cohortId, teacherId, tx);
      const problems =
        before?.state === 'put-forward'
          ? await this.agree(tx, policy, before)
          : await this.comeForward(tx, policy, teacherId, today);
      if (problems.length > 0) return { problems };
      const after = await this.enrollments.ofTeacher(cohortId, teacherId, tx);
      if (!after) throw new Error('The enrollment was not made');
      await this.audit.record(tx, actor, {
        action: 'register-for-cohort',
        targetKind: 'enrollment',
        targetId: after.id,
        before: before ? { state: before.state } : null,
        after: { state: after.state },
      });
      return after;
    });
  }

  private async agree(
    tx: Transaction,
    { pack, cohort }: CohortPolicy,
    before: EnrollmentRecord,
  ): Promise<Problem[]> {
    const move = {
      lifecycle: 'enrollment',
      from: before.state,
      to: 'registered',
      roles: ['teacher'],
    } as const;
    const problems = mayMove(pack, move);
    if (problems.length > 0) return problems;
    await tx.run(
      `UPDATE enrollment.enrollment SET state = 'registered', changed_at = $3 WHERE cohort_id = $1 AND id = $2`,
      [cohort.id, before.id, this.clock.now()],
    );
    return [];
  }

  private async comeForward(
    tx: Transaction,
    policy: CohortPolicy,
    teacherId: string,
    today: string,
  ): Promise<readonly Problem[]> {
    const answer = await this.enroll.execute(tx, {
      policy,
      today,
      volunteers: true,
      selection: { unitPath: '/', teacherIds: [teacherId] },
      state: 'registered',
      role: 'teacher',
      // To register is an act of its own: also for one who had withdrawn.
      again: true,
    });
    if (answer.alreadyEnrolled > 0) return [problem('already-enrolled')];
    return answer.problems;
  }

  private async schoolPath(tx: Transaction, teacherId: string): Promise<string> {
    const row = await tx.one<{ path: string }>(
      `SELECT u.path FROM enrollment.teacher t JOIN organization.unit u ON u.id = t.school_id WHERE t.id = $1`,
      [teacherId],
    );
    return row?.path ?? '';
  }
}
