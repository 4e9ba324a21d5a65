import { Injectable } from '@nestjs/common';
import { mayReadWorkshop } from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import { plainDateIn, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { WorkshopPeople } from '../persistence/workshop-people.js';

export interface AnnouncementSeen {
  readonly announcementId: string;
  readonly title: string;
  readonly text: string;
  readonly pinned: boolean;
  readonly shownUntil: PlainDate | null;
  /** Shown among the new ones today. */
  readonly isCurrent: boolean;
  readonly byName: string;
  readonly publishedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly withdrawnByName: string | null;
  readonly isRead: boolean;
  readonly readers: number;
  readonly members: number;
}

/** Announcements of a workshop: pinned ones that still hold first, then the newest. */
@Injectable()
export class FindAnnouncements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly people: WorkshopPeople,
  ) {}

  /** Members see what was not withdrawn; whoever looks after the workshop sees all. */
  async list(
    actor: Actor,
    workshopId: string,
    page: { readonly first: number; readonly after: string | null },
  ): Promise<Connection<AnnouncementSeen>> {
    const first = pageSize(page.first);
    const workshop = await this.people.workshopOf(this.database, actor, workshopId);
    if (!workshop || mayReadWorkshop(workshop).length > 0)
      return pageOf<AnnouncementSeen>([], first, 0, ({ announcementId }) => [announcementId]);
    const { pack } = await this.policies.ofCohort(workshop.cohortId);
    const after = decodeCursor(page.after, 2);
    const rows = await this.database.rows<
      AnnouncementSeen & { rank: number; total: number } & Record<string, unknown>
    >(
      `WITH listed AS (
         SELECT a.*, a.withdrawn_at IS NULL AND (a.shown_until IS NULL OR a.shown_until >= $2::date) AS is_current,
                CASE WHEN a.pinned AND a.withdrawn_at IS NULL AND (a.shown_until IS NULL OR a.shown_until >= $2::date)
                     THEN 1 ELSE 0 END AS rank
           FROM practice_evidence.workshop_announcement a
          WHERE a.workshop_id = $1 AND (a.withdrawn_at IS NULL OR $4)
       )
       SELECT a.id AS "announcementId", a.title, a.body AS text, a.pinned, a.shown_until AS "shownUntil",
              a.is_current AS "isCurrent", a.by_name AS "byName", a.published_at AS "publishedAt",
              a.withdrawn_at AS "withdrawnAt", a.withdrawn_by_name AS "withdrawnByName", a.rank,
              EXISTS (SELECT FROM practice_evidence.announcement_read r
                       WHERE r.announcement_id = a.id AND r.enrollment_id = $3) AS "isRead",
              (SELECT count(*)::int FROM practice_evidence.announcement_read r
                 JOIN enrollment.workshop_member m ON m.cohort_id = r.cohort_id AND m.enrollment_id = r.enrollment_id
                 JOIN enrollment.study_group g ON g.id = m.group_id AND g.workshop_id = $1
                WHERE r.announcement_id = a.id) AS readers,
              (SELECT count(*)::int FROM enrollment.study_group g JOIN enrollment.workshop_member m ON m.group_id = g.id
                 JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
                  AND e.state IN ('confirmed', 'completed') WHERE g.workshop_id = $1) AS members,
              (SELECT count(*)::int FROM listed) AS total
         FROM listed a WHERE $5::int IS NULL OR (a.rank, a.id::text) < ($5, $6)
        ORDER BY a.rank DESC, a.id::text DESC LIMIT $7`,
      [
        workshop.id,
        plainDateIn(pack.programme.timeZone, this.clock.now()),
        workshop.enrollmentId,
        workshop.standing !== 'member',
        after ? Number(after[0]) : null,
        after ? String(after[1]) : null,
        first + 1,
      ],
    );
    return pageOf(rows, first, rows[0]?.total ?? 0, ({ rank, announcementId }) => [rank, announcementId]);
  }
}
