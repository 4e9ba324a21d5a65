import { Injectable } from '@nestjs/common';
import { mayRunWorkshop } from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { WorkshopPeople } from '../persistence/workshop-people.js';

/** Takes an announcement back: members see it no longer, who led and leads keeps it on record. */
@Injectable()
export class WithdrawAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: WorkshopPeople,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when it is withdrawn. */
  async execute(actor: Actor, workshopId: string, announcementId: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const workshop = await this.people.workshopOf(tx, actor, workshopId);
      if (!workshop) return [problem('workshop-unknown')];
      const mayNot = mayRunWorkshop(workshop);
      if (mayNot.length > 0) return mayNot;
      const changed = await tx.run(
        `UPDATE practice_evidence.workshop_announcement SET withdrawn_at = $3, withdrawn_by_name = $4
          WHERE id::text = $1 AND workshop_id = $2 AND withdrawn_at IS NULL`,
        [announcementId.toLowerCase(), workshop.id, this.clock.now(), actor.displayName],
      );
      if (changed === 0) return [problem('announcement-unknown')];
      await this.audit.record(tx, actor, {
        action: 'withdraw-announcement',
        targetKind: 'workshop',
        targetId: workshop.id,
        after: { announcement: announcementId },
      });
      return [];
    });
  }
}
