import { Injectable, type OnModuleInit } from '@nestjs/common';
import { importStops } from '@tisheng/domain-rules/enrollment/roster/import-stops.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { analyzeAfter } from '../../../platform/database/analyze-after.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { BackgroundJobs, type JobOutcome } from '../../../platform/jobs/background-jobs.js';
import type { JobRun } from '../../../platform/jobs/job-run.js';
import { PolicyReader } from '../public/policy-reader.js';
import { CommitEffects, type CommitCounts } from '../roster/commit-effects.js';
import {
  busyProblems,
  lockImport,
  mayMoveImport,
  stopLevelOf,
  type LockedImport,
} from '../roster/import-state.js';
import { LearnerNumbers } from '../roster/learner-numbers.js';
import { unitChanges } from '../roster/roster-diff.js';
import { changedSince, lockRoster, rosterDigest } from '../roster/roster-lock.js';

export interface CommittedRoster {
  readonly importId: string;
  readonly teachersAdded: number;
  /** Known teachers of whom the file says something else than before, transfers included. */
  readonly teachersChanged: number;
  readonly teachersTransferred: number;
  /** Teachers whom the file does not name and who were taken off the roster. */
  readonly teachersLeft: number;
}

/** Steps that the progress of a commit counts. */
const STEPS = 5;

/**
 * Makes a checked roster file the roster: adds the teachers who are new, writes over what the file knows better, notes
 * transfers and leavers in the posting history, and gives learner numbers. Teachers whom the file does not name stay as
 * they are unless they were marked as leaving. What was there before is kept, so that the import can be undone.
 */
@Injectable()
export class CommitRosterImport implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly effects: CommitEffects,
    private readonly learnerNumbers: LearnerNumbers,
    private readonly jobs: BackgroundJobs,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<{ importId: string }>('commit-roster-import', (run) => this.work(run));
  }

  /** Begins the commit beside the request. What stands in its way now is told at once. */
  async begin(actor: Actor, importId: string): Promise<{ jobId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const found = await lockImport(tx, importId);
      const { pack } = await this.policies.ofProgramme(found.programmeId, tx);
      const problems = [
        ...(await this.problems(tx, pack, found, actor.role)),
        ...(await busyProblems(tx, found)),
      ];
      if (problems.length > 0) return { problems };
      const jobId = await this.jobs.begin(tx, actor, {
        kind: 'commit-roster-import',
        payload: { importId },
        unitId: found.unitId,
        rootUnitId: found.rootUnitId,
        subject: found.fileName,
      });
      await tx.run('UPDATE enrollment.roster_import SET job_id = $2 WHERE id = $1', [importId, jobId]);
      return { jobId };
    });
  }

  /** Commits in one transaction; given the run of a job, its outcome becomes true in the same one. */
  async execute(
    actor: Actor | NamedActor,
    importId: string,
    run?: JobRun,
  ): Promise<CommittedRoster | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const found = await lockImport(tx, importId);
      await lockRoster(tx, found.rootUnitId);
      const { pack, programme } = await this.policies.ofProgramme(found.programmeId, tx);
      const problems = await this.problems(tx, pack, found, actor.role);
      if (problems.length > 0) return { problems };

      const now = this.clock.now();
      const today = plainDateIn(pack.programme.timeZone, now);
      await run?.progress(1, STEPS);
      const counts = await this.effects.write(tx, importId, programme.rootUnitId, {
        now,
        today,
        accountId: actor.accountId ?? null,
      });
      await run?.progress(3, STEPS);
      await this.learnerNumbers.giveToImport(tx, found.programmeId, pack.programme.learnerPrefix, importId);
      await this.close(tx, importId, counts);
      await analyzeAfter(
        tx,
        found.rowsAccepted,
        'enrollment.teacher, enrollment.learner, enrollment.teacher_posting',
      );
      await run?.progress(4, STEPS);
      const committed = committedOf(importId, counts);
      await this.audit.record(tx, actor, {
        action: 'commit-roster-import',
        targetKind: 'rosterImport',
        targetId: importId,
        after: committed,
      });
      await run?.finish(tx, { result: { ...committed } });
      return committed;
    });
  }

  private async work(run: JobRun<{ importId: string }>): Promise<JobOutcome> {
    const answer = await this.execute(run.actor, run.payload.importId, run);
    return 'problems' in answer ? answer : { result: { ...answer } };
  }

  /** Everything that keeps a checked file from becoming the roster. */
  private async problems(
    tx: Transaction,
    pack: PolicyPack,
    found: LockedImport,
    role: string | null | undefined,
  ): Promise<Problem[]> {
    const problems = mayMoveImport(pack, found, 'committed', role);
    if (problems.length > 0) return problems;
    if (found.rowsAccepted === 0) return [problem('roster-import-empty')];
    const { id, rootUnitId } = found;
    if ((await rosterDigest(tx, id, rootUnitId)) !== found.rosterDigest) {
      const names = await changedSince(tx, id, rootUnitId, found.reviewedAt);
      return [problem('roster-changed-since-preview', { data: { names: names.join('、') } })];
    }
    if (found.releasedAt !== null) return [];
    const level = stopLevelOf(found);
    return importStops(await unitChanges(tx, id, rootUnitId, level), level, pack);
  }

  private async close(tx: Transaction, importId: string, counts: CommitCounts): Promise<void> {
    await tx.run('DELETE FROM enrollment.roster_import_row WHERE import_id = $1', [importId]);
    await tx.run('DELETE FROM enrollment.roster_import_refused WHERE import_id = $1', [importId]);
    await tx.run(
      `UPDATE enrollment.roster_import
          SET state = 'committed', committed_at = $2, teachers_added = $3, teachers_changed = $4,
              teachers_transferred = $5, teachers_left = $6 WHERE id = $1`,
      [importId, this.clock.now(), counts.added, counts.changed, counts.transferred, counts.left],
    );
  }
}

const committedOf = (importId: string, counts: CommitCounts): CommittedRoster => ({
  importId,
  teachersAdded: counts.added,
  teachersChanged: counts.changed,
  teachersTransferred: counts.transferred,
  teachersLeft: counts.left,
});
