import { Injectable, type OnModuleInit } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { BackgroundJobs, type JobOutcome } from '../../../platform/jobs/background-jobs.js';
import type { JobRun } from '../../../platform/jobs/job-run.js';
import { PolicyReader } from '../public/policy-reader.js';
import { busyProblems, lockImport, mayMoveImport, type LockedImport } from '../roster/import-state.js';
import { lockRoster } from '../roster/roster-lock.js';
import { TakeBackImport } from '../roster/take-back-import.js';
import { UndoPlanning } from '../roster/undo-plan.js';

export interface UndoneRoster {
  readonly importId: string;
  readonly teachersRemoved: number;
  readonly teachersRestored: number;
  /** Teachers who stay as the import left them, for something depends on them or they were changed since. */
  readonly teachersKept: number;
}

const FEWEST_CHARACTERS = 4;
const STEPS = 4;

/**
 * Takes a committed import back: former values, postings, enrollments and leavers return, and who was added goes, unless
 * something depends on them by now. Those stay, and the report before it names them.
 */
@Injectable()
export class UndoRosterImport implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly planning: UndoPlanning,
    private readonly takeBack: TakeBackImport,
    private readonly jobs: BackgroundJobs,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<{ importId: string; reason: string }>('undo-roster-import', async (run) => {
      const answer = await this.execute(run.actor, run.payload.importId, run.payload.reason, run);
      return ('problems' in answer ? answer : { result: { ...answer } }) satisfies JobOutcome;
    });
  }

  /** Begins the undoing beside the request. */
  async begin(
    actor: Actor,
    importId: string,
    reason: string,
  ): Promise<{ jobId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const found = await lockImport(tx, importId);
      const problems = [
        ...(await this.problems(tx, found, actor.role, reason)),
        ...(await busyProblems(tx, found)),
      ];
      if (problems.length > 0) return { problems };
      const jobId = await this.jobs.begin(tx, actor, {
        kind: 'undo-roster-import',
        payload: { importId, reason: reason.trim() },
        unitId: found.unitId,
        rootUnitId: found.rootUnitId,
        subject: found.fileName,
      });
      await tx.run('UPDATE enrollment.roster_import SET job_id = $2 WHERE id = $1', [importId, jobId]);
      return { jobId };
    });
  }

  /** Undoes in one transaction; given the run of a job, its outcome becomes true in the same one. */
  async execute(
    actor: Actor | NamedActor,
    importId: string,
    reason: string,
    run?: JobRun,
  ): Promise<UndoneRoster | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const found = await lockImport(tx, importId);
      await lockRoster(tx, found.rootUnitId);
      const problems = await this.problems(tx, found, actor.role, reason);
      if (problems.length > 0) return { problems };
      await run?.progress(1, STEPS);
      const plan = await this.planning.of(tx, importId);
      await run?.progress(2, STEPS);
      const now = this.clock.now();
      await this.takeBack.write(tx, importId, plan, now);
      await run?.progress(3, STEPS);
      const undone = {
        importId,
        teachersRemoved: plan.removable.length,
        teachersRestored: plan.restorable.length,
        teachersKept: plan.kept.size,
      };
      await tx.run(
        `UPDATE enrollment.roster_import SET state = 'undone', undone_at = $2, undo_reason = $3 WHERE id = $1`,
        [importId, now, reason.trim()],
      );
      await this.audit.record(tx, actor, {
        action: 'undo-roster-import',
        targetKind: 'rosterImport',
        targetId: importId,
        before: { state: found.state },
        after: { ...undone, reason: reason.trim() },
      });
      await run?.finish(tx, { result: { ...undone } });
      return undone;
    });
  }

  private async problems(
    tx: Transaction,
    found: LockedImport,
    role: string | null | undefined,
    reason: string,
  ): Promise<Problem[]> {
    const { pack } = await this.policies.ofProgramme(found.programmeId, tx);
    const problems = mayMoveImport(pack, found, 'undone', role);
    if ([...reason.trim()].length < FEWEST_CHARACTERS) {
      problems.push(problem('undo-needs-reason', { field: 'reason' }));
    }
    return problems;
  }
}
