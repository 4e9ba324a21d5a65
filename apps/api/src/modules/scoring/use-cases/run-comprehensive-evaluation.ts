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
import type { ComprehensiveResultsPublished } from '../public/events.js';
import { differing, evaluateCohort, lookedAt, type EvaluationCounts } from '../runs/evaluate-learners.js';
import { EvaluationDifferences } from '../runs/evaluation-difference.js';
import { finishRun, roleOf, startRun, takeResults } from '../runs/result-run.js';

export interface EvaluationDone {
  readonly runId: string;
  readonly learners: number;
  /** Results that are new, changed or reopened. */
  readonly changed: number;
  readonly counts: EvaluationCounts;
}

/** Rolls back: what would be published is not what was looked at. */
class ChangedSince extends Error {}

/**
 * The comprehensive evaluation (综合评定) of a whole cohort from what was told and rated. Nobody gets a result while a
 * part is missing; what changes keeps its past; run again without new data it changes nothing.
 */
@Injectable()
export class RunComprehensiveEvaluation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /**
   * @param previewed digest of the preview that somebody looked at: nothing else is published, and where anything has changed
   *   since, nothing is; null where the program plays the part of all
   */
  async execute(
    actor: Actor | NamedActor,
    cohortId: string,
    reason: string,
    previewed: string | null = null,
  ): Promise<EvaluationDone | { problems: readonly Problem[] }> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const problems = mayRun(pack, roleOf(actor), reason);
    if (problems.length > 0) return { problems };
    const reader = await this.database.pool.connect();
    let failed = true;
    try {
      const done = await this.database.transaction(async (tx) => {
        if (!(await takeResults(tx, cohortId))) return { problems: [problem('scoring-under-way')] };
        const begun = { cohortId, pack, reason: reason.trim(), at: this.clock.now() };
        const run = await startRun(tx, 'comprehensive-evaluation', begun, actor);
        const differences = new EvaluationDifferences();
        const counts = await evaluateCohort(tx, reader, run, differences);
        if (previewed !== null && differences.digest() !== previewed) throw new ChangedSince();
        const totals = { learners: lookedAt(counts), changed: differing(counts) };
        await finishRun(tx, run, totals, this.clock.now());
        await this.audit.record(tx, actor, {
          action: 'run-comprehensive-evaluation',
          targetKind: 'cohort',
          targetId: cohortId,
          after: { runId: run.id, reason: run.reason, ...totals },
        });
        const event: ComprehensiveResultsPublished = {
          type: 'comprehensive-results-published',
          payload: { cohortId, runId: run.id, changed: totals.changed },
        };
        await this.events.publish(tx, event);
        return { runId: run.id, ...totals, counts };
      });
      failed = false;
      return done;
    } catch (error) {
      if (!(error instanceof ChangedSince)) throw error;
      failed = false;
      return { problems: [problem('evaluation-changed-since')] };
    } finally {
      // After a failure rows may still be on their way: such a connection is thrown away.
      reader.release(failed);
    }
  }
}
