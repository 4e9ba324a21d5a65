import { Injectable } from '@nestjs/common';
import {
  checkAnnouncement,
  type AnnouncementText,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/check-announcement.js';
import { plainPost } from '@tisheng/domain-rules/practice-evidence/workshop-life/discussion.js';
import { mayRunWorkshop } from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { WorkshopPeople } from '../persistence/workshop-people.js';

/** Tells a workshop something (公告). What was told is not changed: it is withdrawn, and told anew. */
@Injectable()
export class PublishAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly people: WorkshopPeople,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    workshopId: string,
    input: AnnouncementText & { readonly pinned: boolean },
  ): Promise<{ announcementId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const workshop = await this.people.workshopOf(tx, actor, workshopId);
      if (!workshop) return { problems: [problem('workshop-unknown')] };
      const mayNot = mayRunWorkshop(workshop);
      if (mayNot.length > 0) return { problems: mayNot };
      const { pack } = await this.policies.ofCohort(workshop.cohortId, tx);
      const now = this.clock.now();
      const told = { ...input, title: plainPost(input.title), text: plainPost(input.text) };
      const problems = checkAnnouncement(told, plainDateIn(pack.programme.timeZone, now));
      if (problems.length > 0) return { problems };
      const row = await tx.one<{ id: string }>(
        `INSERT INTO practice_evidence.workshop_announcement (cohort_id, workshop_id, title, body, pinned, shown_until,
                by_account, by_name, published_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
        [
          workshop.cohortId,
          workshop.id,
          told.title,
          told.text,
          told.pinned,
          told.shownUntil,
          actor.accountId,
          actor.displayName,
          now,
        ],
      );
      if (!row) throw new Error('The announcement was not written');
      await this.audit.record(tx, actor, {
        action: 'publish-announcement',
        targetKind: 'workshop',
        targetId: workshop.id,
        after: { announcement: row.id, pinned: told.pinned },
      });
      return { announcementId: row.id };
    });
  }
}
