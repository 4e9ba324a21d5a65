import { Injectable } from '@nestjs/common';
import { mayRunWorkshop } from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { WorkshopPeople } from '../persistence/workshop-people.js';

export const THREAD_STEPS = ['close', 'reopen', 'open-to-region', 'keep-to-workshop'] as const;
export type ThreadStep = (typeof THREAD_STEPS)[number];

const CHANGES: Readonly<Record<ThreadStep, string>> = {
  close: 'closed_at = COALESCE(closed_at, $3), closed_by_name = COALESCE(closed_by_name, $4)',
  reopen: 'closed_at = NULL, closed_by_name = NULL',
  'open-to-region': 'in_region_since = COALESCE(in_region_since, $3)',
  'keep-to-workshop': 'in_region_since = NULL',
};

/** Closes a thread or opens it again, shows it to the region's teachers or keeps it to the workshop again. */
@Injectable()
export class SetThreadState {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: WorkshopPeople,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when it is so. */
  async execute(
    actor: Actor,
    workshopId: string,
    threadId: string,
    step: ThreadStep,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const workshop = await this.people.workshopOf(tx, actor, workshopId);
      if (!workshop) return [problem('workshop-unknown')];
      const mayNot = mayRunWorkshop(workshop);
      if (mayNot.length > 0) return mayNot;
      const changed = await tx.run(
        `UPDATE practice_evidence.discussion_thread SET ${CHANGES[step]}
          WHERE id::text = $1 AND workshop_id = $2 AND $3::timestamptz IS NOT NULL AND $4::text IS NOT NULL`,
        [threadId.toLowerCase(), workshop.id, this.clock.now(), actor.displayName],
      );
      if (changed === 0) return [problem('thread-unknown')];
      await this.audit.record(tx, actor, {
        action: 'set-thread-state',
        targetKind: 'workshop',
        targetId: workshop.id,
        after: { thread: threadId, step },
      });
      return [];
    });
  }
}
