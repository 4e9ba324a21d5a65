import { Injectable } from '@nestjs/common';
import { problem } from '@tisheng/domain-rules/problem.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { mayRun } from '@tisheng/domain-rules/scoring/may-run.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import type { ScoringRunFinished } from '../public/events.js';
import { computeCohort, type RunCounts } from '../runs/compute-institution-results.js';
import { finishRun, roleOf, startRun, takeResults } from '../runs/result-run.js';

export interface ScoringDone extends RunCounts {
  readonly runId: string;
}

/**
 * Computes the institution result of every learner of a cohort from records, practice and what the institutions pushed.
 * A result that stays the same is not touched; one that changes keeps its past, and is told anew.
 */
@Injectable()
export class RunScoring {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** @param reason why the results are computed: goes into the history of what is replaced */
  async execute(
    actor: Actor | NamedActor,
    cohortId: string,
    reason: string,
  ): Promise<ScoringDone | { problems: readonly Problem[] }> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const problems = mayRun(pack, roleOf(actor), reason);
    if (problems.length > 0) return { problems };
    const reader = await this.database.pool.connect();
    let failed = true;
    try {
      const done = await this.database.transaction(async (tx) => {
        if (!(await takeResults(tx, cohortId))) return { problems: [problem('scoring-under-way')] };
        const run = await startRun(
          tx,
          'scoring',
          { cohortId, pack, reason: reason.trim(), at: this.clock.now() },
          actor,
        );
        const counts = await computeCohort(tx, reader, run);
        await finishRun(tx, run, counts, this.clock.now());
        await this.audit.record(tx, actor, {
          action: 'run-scoring',
          targetKind: 'cohort',
          targetId: cohortId,
          after: { runId: run.id, reason: run.reason, ...counts },
        });
        const event: ScoringRunFinished = {
          type: 'scoring-run-finished',
          payload: { cohortId, runId: run.id, ...counts },
        };
        await this.events.publish(tx, event);
        return { runId: run.id, ...counts };
      });
      failed = false;
      return done;
    } finally {
      // After a failure rows may still be on their way: such a connection is thrown away.
      reader.release(failed);
    }
  }
}
