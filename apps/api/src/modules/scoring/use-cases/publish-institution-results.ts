import { Injectable } from '@nestjs/common';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import type { ResultsPublished } from '../public/events.js';
import { awaitResults } from '../runs/result-run.js';

/** Tells the learners of a cohort the institution results that they have not been told; from then on they may appeal. */
@Injectable()
export class PublishInstitutionResults {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** @returns how many learners were told; again without new results, none */
  async execute(actor: Actor | NamedActor, cohortId: string): Promise<{ told: number }> {
    return this.database.transaction(async (tx) => {
      await awaitResults(tx, cohortId);
      const at = this.clock.now();
      const told = await tx.run(
        'UPDATE scoring.institution_result SET told_at = $2 WHERE cohort_id = $1 AND told_at IS NULL',
        [cohortId, at],
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
