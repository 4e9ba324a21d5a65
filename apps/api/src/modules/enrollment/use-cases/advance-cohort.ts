import { Injectable } from '@nestjs/common';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import type { CohortAdvanced } from '../public/events.js';
import { PolicyReader } from '../public/policy-reader.js';

/** Takes a cohort on to its next state: enrollment opens, training starts, training ends, the cohort is closed. */
@Injectable()
export class AdvanceCohort {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** @param to the state meant, so that a click repeated does not take the cohort two steps on */
  async execute(
    actor: Actor | NamedActor,
    cohortId: string,
    to: StateOf<'cohort'>,
  ): Promise<{ from: StateOf<'cohort'>; to: StateOf<'cohort'> } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      await tx.run('SELECT FROM enrollment.cohort WHERE id = $1 FOR UPDATE', [cohortId]);
      const { pack, cohort } = await this.policies.ofCohort(cohortId, tx);
      const from = cohort.state;
      const problems = mayMove(pack, { lifecycle: 'cohort', from, to, roles: [actor.role ?? 'program'] });
      if (problems.length > 0) return { problems };
      await tx.run('UPDATE enrollment.cohort SET state = $2 WHERE id = $1', [cohortId, to]);
      await this.audit.record(tx, actor, {
        action: 'advance-cohort',
        targetKind: 'cohort',
        targetId: cohortId,
        before: { state: from },
        after: { state: to },
      });
      const event: CohortAdvanced = { type: 'cohort-advanced', payload: { cohortId, from, to } };
      await this.events.publish(tx, event);
      return { from, to };
    });
  }
}
