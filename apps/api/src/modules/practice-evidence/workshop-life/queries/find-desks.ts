import { Injectable } from '@nestjs/common';
import {
  mayReadWorkshop,
  mayRunWorkshop,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { WorkshopPeople, type WorkshopForActor } from '../persistence/workshop-people.js';
import { FindMembers } from './find-members.js';

/** What waits in a workshop for whoever leads it. */
export interface DeskNumbers {
  readonly worksToReview: number;
  readonly questionsToAnswer: number;
  readonly silentMembers: number;
  readonly activitiesThisWeek: number;
  readonly attendanceMissing: number;
}

export interface WorkshopSeen {
  readonly workshopId: string;
  readonly name: string;
  readonly countyName: string;
  readonly members: number;
  readonly leaders: readonly string[];
  readonly groups: readonly { readonly id: string; readonly name: string; readonly members: number }[];
  /** Null for who does not look after it. */
  readonly desk: DeskNumbers | null;
}

export interface WorkshopLifeSeen extends WorkshopSeen {
  readonly canRun: boolean;
  readonly isMember: boolean;
  readonly ownGroupId: string | null;
}

type Row = Omit<WorkshopSeen, 'desk'> &
  Omit<DeskNumbers, 'silentMembers'> & { readonly total: number } & Record<string, unknown>;

const WEEK_MS = 7 * 86_400_000;
const TAKING_PART = `JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
                       AND e.state IN ('confirmed', 'completed')`;
/** $2 now, $3 a week from now. */
const SEEN = `w.id AS "workshopId", w.name, c.name AS "countyName",
  COALESCE((SELECT json_agg(t.name ORDER BY l.since) FROM enrollment.workshop_leader l
     JOIN enrollment.teacher t ON t.id = l.teacher_id WHERE l.workshop_id = w.id AND l.until IS NULL), '[]') AS leaders,
  COALESCE((SELECT json_agg(json_build_object('id', g.id, 'name', g.name, 'members',
       (SELECT count(*) FROM enrollment.workshop_member m ${TAKING_PART} WHERE m.group_id = g.id)) ORDER BY g.position, g.id)
     FROM enrollment.study_group g WHERE g.workshop_id = w.id), '[]') AS groups,
  (SELECT count(*)::int FROM enrollment.study_group g JOIN enrollment.workshop_member m ON m.group_id = g.id ${TAKING_PART}
    WHERE g.workshop_id = w.id) AS members,
  (SELECT count(*)::int FROM enrollment.study_group g JOIN enrollment.workshop_member m ON m.group_id = g.id
     JOIN practice_evidence.submission s ON s.cohort_id = m.cohort_id AND s.enrollment_id = m.enrollment_id
    WHERE g.workshop_id = w.id AND s.state = 'submitted') AS "worksToReview",
  (SELECT count(*)::int FROM practice_evidence.question q
    WHERE q.workshop_id = w.id AND q.state = 'waiting' AND q.level = 'group') AS "questionsToAnswer",
  (SELECT count(*)::int FROM practice_evidence.workshop_activity a
    WHERE a.workshop_id = w.id AND a.cancelled_at IS NULL AND a.starts_at < $3 AND a.ends_at > $2) AS "activitiesThisWeek",
  (SELECT count(*)::int FROM practice_evidence.workshop_activity a
    WHERE a.workshop_id = w.id AND a.cancelled_at IS NULL AND a.ends_at <= $2 AND NOT EXISTS (
      SELECT FROM practice_evidence.workshop_attendance x WHERE x.activity_id = a.id)) AS "attendanceMissing"`;

/** Workshops as those see them who lead, look after or are in them. */
@Injectable()
export class FindDesks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: WorkshopPeople,
    private readonly members: FindMembers,
  ) {}

  /** The published workshops of a unit's counties; of a leader the own ones alone. Those without a leader come first. */
  async list(
    actor: Actor,
    cohortId: string,
    unitId: string,
    page: { readonly first: number; readonly after: string | null },
  ): Promise<Connection<WorkshopSeen>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    const own = actor.role === 'workshop-leader' ? actor.accountId : null;
    const rows = await this.database.rows<Row & { rank: number }>(
      `WITH listed AS (
         SELECT w.*, CASE WHEN EXISTS (SELECT FROM enrollment.workshop_leader l
                                        WHERE l.workshop_id = w.id AND l.until IS NULL) THEN 1 ELSE 0 END AS rank
           FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id
           JOIN organization.unit u ON u.id = $4 AND c.path LIKE u.path || '%'
          WHERE w.cohort_id = $1 AND w.published_at IS NOT NULL AND ($5::uuid IS NULL OR EXISTS (
            SELECT FROM enrollment.workshop_leader l WHERE l.workshop_id = w.id AND l.until IS NULL AND l.account_id = $5)))
       SELECT ${SEEN}, w.rank, (SELECT count(*)::int FROM listed) AS total
         FROM (SELECT * FROM listed WHERE $6::int IS NULL OR (rank, id::text) > ($6, $7) ORDER BY rank, id::text LIMIT $8) w
         JOIN organization.unit c ON c.id = w.county_id ORDER BY w.rank, w.id::text`,
      [
        cohortId,
        ...this.week(),
        unitId,
        own,
        after ? Number(after[0]) : null,
        after ? String(after[1]) : null,
        first + 1,
      ],
    );
    const silent = await this.silentOf(
      cohortId,
      rows.slice(0, first).map(({ workshopId }) => workshopId),
    );
    const { nodes, ...rest } = pageOf(rows, first, rows[0]?.total ?? 0, ({ rank, workshopId }) => [
      rank,
      workshopId,
    ]);
    return { ...rest, nodes: nodes.map((row) => seen(row, silent.get(row.workshopId) ?? 0)) };
  }

  /** One workshop; null for strangers. */
  async one(actor: Actor, workshopId: string): Promise<WorkshopLifeSeen | null> {
    const workshop = await this.people.workshopOf(this.database, actor, workshopId);
    if (!workshop || mayReadWorkshop(workshop).length > 0) return null;
    const row = await this.database.one<Row>(
      `SELECT ${SEEN} FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id
        WHERE w.id = $1`,
      [workshop.id, ...this.week()],
    );
    return row ? this.withDesk(workshop, row) : null;
  }

  private async withDesk(workshop: WorkshopForActor, row: Row): Promise<WorkshopLifeSeen> {
    const isMember = workshop.standing === 'member';
    const silent = isMember ? null : await this.silentOf(workshop.cohortId, [workshop.id]);
    const one = seen(row, silent?.get(workshop.id) ?? 0);
    return {
      ...one,
      desk: isMember ? null : one.desk,
      isMember,
      canRun: mayRunWorkshop(workshop).length === 0,
      ownGroupId: workshop.ownGroupId,
    };
  }

  private async silentOf(cohortId: string, ids: readonly string[]): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const { workshopId, isSilent } of ids.length > 0 ? await this.members.of(cohortId, ids) : [])
      if (isSilent) counts.set(workshopId, (counts.get(workshopId) ?? 0) + 1);
    return counts;
  }

  private week(): [Date, Date] {
    const now = this.clock.now();
    return [now, new Date(now.getTime() + WEEK_MS)];
  }
}

function seen(row: Row, silentMembers: number): WorkshopSeen {
  const { workshopId, name, countyName, members, leaders, groups } = row;
  const { worksToReview, questionsToAnswer, activitiesThisWeek, attendanceMissing } = row;
  const desk = { worksToReview, questionsToAnswer, silentMembers, activitiesThisWeek, attendanceMissing };
  return { workshopId, name, countyName, members, leaders, groups, desk };
}
