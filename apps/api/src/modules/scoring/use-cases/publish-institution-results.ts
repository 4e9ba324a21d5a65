import { Injectable } from '@nestjs/common';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { mayRun } from '@tisheng/domain-rules/scoring/may-run.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import type { ResultsPublished } from '../public/events.js';
import { awaitResults, roleOf } from '../runs/result-run.js';

/** Tells the learners of a cohort the institution results that they have not been told; from then on they may appeal. */
@Injectable()
export class PublishInstitutionResults {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /**
   * @param enrollmentIds only these learners; null for the whole cohort
   * @returns how many learners were told; again without new results, none
   */
  async execute(
    actor: Actor | NamedActor,
    cohortId: string,
    enrollmentIds: readonly string[] | null = null,
  ): Promise<{ told: number } | { problems: readonly Problem[] }> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const problems = mayRun(pack, roleOf(actor), 'publish');
    if (problems.length > 0) return { problems };
    return this.database.transaction(async (tx) => {
      await awaitResults(tx, cohortId);
      const at = this.clock.now();
      const told = await tx.run(
        `UPDATE scoring.institution_result SET told_at = $2
          WHERE cohort_id = $1 AND told_at IS NULL AND ($3::uuid[] IS NULL OR enrollment_id = ANY($3))`,
        [cohortId, at, enrollmentIds],
      );
      if (told === 0) return { told };
      await this.audit.record(tx, actor, {
        action: 'publish-institution-results',
        targetKind: 'cohort',
        targetId: cohortId,
        after: { told },
      });
      const event: ResultsPublished = {
        type: 'results-published',
        payload: { cohortId, count: told, at: at.toISOString() },
      };
      await this.events.publish(tx, event);
      return { told };
    });
  }
}
