import { Injectable } from '@nestjs/common';
import { mayReadWorkshop } from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { WorkshopPeople } from '../persistence/workshop-people.js';

/** A member has read announcements; once is enough, and the first time counts. */
@Injectable()
export class ReadAnnouncements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: WorkshopPeople,
  ) {}

  async execute(
    actor: Actor,
    workshopId: string,
    announcementIds: readonly string[],
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const workshop = await this.people.workshopOf(tx, actor, workshopId);
      if (!workshop) return [problem('workshop-unknown')];
      const mayNot = mayReadWorkshop(workshop);
      if (mayNot.length > 0) return mayNot;
      await tx.run(
        `INSERT INTO practice_evidence.announcement_read (announcement_id, cohort_id, enrollment_id, read_at)
         SELECT a.id, $2, $3, $4 FROM practice_evidence.workshop_announcement a
          WHERE a.workshop_id = $1 AND a.id::text = ANY($5) AND a.withdrawn_at IS NULL AND $3::uuid IS NOT NULL
         ON CONFLICT DO NOTHING`,
        [
          workshop.id,
          workshop.cohortId,
          workshop.enrollmentId,
          this.clock.now(),
          announcementIds.map((id) => id.toLowerCase()),
        ],
      );
      return [];
    });
  }
}
