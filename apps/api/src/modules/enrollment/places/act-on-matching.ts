import { Injectable, type OnModuleInit } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { BackgroundJobs, type JobResult } from '../../../platform/jobs/background-jobs.js';
import type { JobRun } from '../../../platform/jobs/job-run.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';
import type { EnrollmentFilter } from '../enrolling/enrollment-filter.js';
import { MoveEnrollments, type RefusedEnrollment } from '../enrolling/move-enrollments.js';
import { lockCohort } from '../enrolling/promote-waiting.js';
import { PolicyReader } from '../public/policy-reader.js';
import { ConfirmEnrollments } from '../use-cases/confirm-enrollments.js';
import { PutForwardTeachers } from '../use-cases/put-forward-teachers.js';
import { WithdrawEnrollments } from '../use-cases/withdraw-enrollments.js';

export const MATCHING_ACTIONS = ['confirm', 'withdraw', 'return-to-school'] as const;
export type MatchingAction = (typeof MATCHING_ACTIONS)[number];

/** Which enrollments are meant: all below the unit that match what its list shows. */
export interface Matching {
  readonly cohortId: string;
  readonly unitId: string;
  readonly filter: EnrollmentFilter;
}

export interface MatchingPreview {
  readonly matching: number;
  /** Those of whom the action would be done. */
  readonly able: number;
  /** Of a confirmation: those who would wait for a place. */
  readonly waiting: number;
  readonly refused: number;
  /** Why, each reason once, the most frequent first. */
  readonly reasons: readonly { readonly problem: Problem; readonly count: number }[];
}

interface Payload extends Matching {
  readonly action: MatchingAction;
  readonly reason: string;
}

interface PutForwardPayload {
  readonly cohortId: string;
  readonly unitId: string;
  readonly volunteers: boolean;
}

const KINDS: Readonly<Record<MatchingAction, string>> = {
  confirm: 'confirm-enrollments',
  withdraw: 'withdraw-enrollments',
  'return-to-school': 'return-enrollments',
};

/**
 * What an office does with everybody whom its list shows, thousands at once: first looked at, then done as one job in one
 * transaction. Whoever cannot go along is left out and named.
 */
@Injectable()
export class ActOnMatching implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: BackgroundJobs,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
    private readonly move: MoveEnrollments,
    private readonly confirm: ConfirmEnrollments,
    private readonly withdraw: WithdrawEnrollments,
    private readonly putForward: PutForwardTeachers,
  ) {}

  onModuleInit(): void {
    for (const kind of Object.values(KINDS)) {
      this.jobs.handle<Payload>(kind, (run) => this.work(run));
    }
    this.jobs.handle<PutForwardPayload>('put-forward-teachers', async (run) => {
      const answer = await this.putForward.execute(run.actor, run.payload);
      if (answer.enrolled === undefined) return { problems: answer.problems };
      const { enrolled, waiting, alreadyEnrolled, leftOut } = answer;
      return { result: { putForward: enrolled, waiting, alreadyEnrolled, leftOut } };
    });
  }

  /** What an action would do, without doing it. */
  async preview(
    actor: Actor,
    action: MatchingAction,
    { cohortId, unitId, filter }: Matching,
  ): Promise<MatchingPreview> {
    const policy = await this.policies.ofCohort(cohortId);
    const unitPath = await this.pathOf(unitId);
    const found = await this.move.found(this.database, cohortId, { unitPath, filter }, false);
    if (action === 'confirm') {
      const plan = await this.confirm.plan(this.database, policy, actor, found);
      return previewOf(found.length, plan.confirm.length, plan.wait.length, plan.refused);
    }
    // The reason is asked for with the act itself.
    const { able, refused } = this.withdraw.plan(policy, actor, found, '-', kindOf(action));
    return previewOf(found.length, able.length, 0, refused);
  }

  async begin(
    actor: Actor,
    action: MatchingAction,
    matching: Matching,
    reason: string,
  ): Promise<{ jobId: string } | { problems: readonly Problem[] }> {
    if (action !== 'confirm' && reason.trim() === '')
      return { problems: [problem('withdrawal-needs-reason', { field: 'reason' })] };
    return this.enqueue(actor, KINDS[action], matching.cohortId, matching.unitId, {
      ...matching,
      action,
      reason,
    });
  }

  /** Puts everybody below a unit forward, as one job. */
  async beginPuttingForward(actor: Actor, payload: PutForwardPayload): Promise<{ jobId: string }> {
    return this.enqueue(actor, 'put-forward-teachers', payload.cohortId, payload.unitId, payload);
  }

  private async enqueue(
    actor: Actor,
    kind: string,
    cohortId: string,
    unitId: string,
    payload: Payload | PutForwardPayload,
  ): Promise<{ jobId: string }> {
    return this.database.transaction(async (tx) => {
      const { cohort } = await this.policies.ofCohort(cohortId, tx);
      const job = { kind, payload, unitId, rootUnitId: cohort.rootUnitId, subject: cohort.nameZh };
      return { jobId: await this.jobs.begin(tx, actor, job) };
    });
  }

  private async work(run: JobRun<Payload>): Promise<{ result: JobResult }> {
    const { action, cohortId, unitId, filter, reason } = run.payload;
    const unitPath = await this.pathOf(unitId);
    return this.database.transaction(async (tx) => {
      await lockCohort(tx, cohortId);
      const policy = await this.policies.ofCohort(cohortId, tx);
      const found = await this.move.found(tx, cohortId, { unitPath, filter });
      await run.progress(0, found.length);
      let result: JobResult;
      if (action === 'confirm') {
        const plan = await this.confirm.plan(tx, policy, run.actor, found);
        const done = await this.confirm.write(tx, policy, run.actor, plan);
        await this.keepRefused(tx, run.id, cohortId, plan.refused);
        result = { ...done, refused: plan.refused.length };
      } else {
        const kind = kindOf(action);
        const { able, refused } = this.withdraw.plan(policy, run.actor, found, reason, kind);
        const done = await this.withdraw.write(tx, policy, run.actor, able, reason, kind);
        await this.keepRefused(tx, run.id, cohortId, refused);
        result = { ...done, refused: refused.length };
      }
      await run.finish(tx, { result });
      return { result };
    });
  }

  private async keepRefused(
    tx: Transaction,
    jobId: string,
    cohortId: string,
    refused: readonly RefusedEnrollment[],
  ): Promise<void> {
    await tx.run('DELETE FROM enrollment.bulk_refusal WHERE job_id = $1', [jobId]);
    if (refused.length === 0) return;
    const rows = refused.map(({ enrollmentId, problem: { code, data } }, position) => ({
      position,
      enrollmentId,
      code,
      data: data ?? null,
    }));
    await tx.run(
      `INSERT INTO enrollment.bulk_refusal (job_id, position, cohort_id, enrollment_id, code, data)
       SELECT $1, position, $2, "enrollmentId", code, data
         FROM json_to_recordset($3) AS r(position int, "enrollmentId" uuid, code text, data jsonb)`,
      [jobId, cohortId, JSON.stringify(rows)],
    );
  }

  private async pathOf(unitId: string): Promise<string> {
    return (await this.organization.unit(unitId))?.path ?? '//';
  }
}

const kindOf = (action: MatchingAction): 'withdraw' | 'return-to-school' =>
  action === 'return-to-school' ? 'return-to-school' : 'withdraw';

function previewOf(
  matching: number,
  able: number,
  waiting: number,
  refused: readonly RefusedEnrollment[],
): MatchingPreview {
  const reasons = new Map<string, { problem: Problem; count: number }>();
  for (const { problem: found } of refused) {
    const key = JSON.stringify([found.code, found.data]);
    const known = reasons.get(key);
    if (known) known.count += 1;
    else reasons.set(key, { problem: found, count: 1 });
  }
  const sorted = [...reasons.values()].sort((a, b) => b.count - a.count);
  return { matching, able, waiting, refused: matching - able - waiting, reasons: sorted };
}
