import { Injectable } from '@nestjs/common';
import {
  mayReadThread,
  mayWriteInThread,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/discussion.js';
import {
  mayReadWorkshop,
  mayRunWorkshop,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { searchQueryOf } from '../persistence/search-vector.js';
import { WorkshopPeople, type WorkshopForActor } from '../persistence/workshop-people.js';

export interface ThreadSeen {
  readonly threadId: string;
  readonly workshopId: string;
  readonly workshopName: string;
  readonly countyName: string;
  readonly groupId: string | null;
  readonly groupName: string | null;
  readonly activityId: string | null;
  readonly activityTitle: string | null;
  readonly title: string;
  readonly byName: string;
  readonly openedAt: Date;
  readonly lastPostAt: Date;
  /** Posts that are still there. */
  readonly posts: number;
  readonly closedAt: Date | null;
  readonly closedByName: string | null;
  readonly isInRegion: boolean;
}

export interface ThreadFilter {
  readonly groupId: string | null;
  readonly activityId: string | null;
  readonly search: string;
  readonly first: number;
  readonly after: string | null;
}

type Row = ThreadSeen & { readonly total: number } & Record<string, unknown>;

const SEEN = `t.id AS "threadId", t.workshop_id AS "workshopId", w.name AS "workshopName", c.name AS "countyName",
  t.group_id AS "groupId", (SELECT g.name FROM enrollment.study_group g WHERE g.id = t.group_id) AS "groupName",
  t.activity_id AS "activityId",
  (SELECT a.title FROM practice_evidence.workshop_activity a WHERE a.id = t.activity_id) AS "activityTitle",
  t.title, COALESCE((SELECT p.by_name FROM practice_evidence.discussion_post p
                      WHERE p.thread_id = t.id ORDER BY p.id LIMIT 1), '') AS "byName",
  t.opened_at AS "openedAt", t.last_post_at AS "lastPostAt",
  (SELECT count(*)::int FROM practice_evidence.discussion_post p WHERE p.thread_id = t.id AND p.removed_at IS NULL) AS posts,
  t.closed_at AS "closedAt", t.closed_by_name AS "closedByName", t.in_region_since IS NOT NULL AS "isInRegion"`;
const FROM = `JOIN enrollment.workshop w ON w.id = t.workshop_id JOIN organization.unit c ON c.id = w.county_id`;
const found = (
  place: number,
): string => `($${place}::text IS NULL OR t.terms @@ $${place}::tsquery OR EXISTS (
  SELECT FROM practice_evidence.discussion_post p
   WHERE p.thread_id = t.id AND p.removed_at IS NULL AND p.terms @@ $${place}::tsquery))`;

/** Threads of a workshop and of the community. */
@Injectable()
export class FindThreads {
  constructor(
    private readonly database: Database,
    private readonly people: WorkshopPeople,
  ) {}

  /** Those where something was said last come first; of the reader's own group before all others. */
  async list(actor: Actor, workshopId: string, filter: ThreadFilter): Promise<Connection<ThreadSeen>> {
    const workshop = await this.people.workshopOf(this.database, actor, workshopId);
    if (!workshop || mayReadWorkshop(workshop).length > 0) return nothing(filter.first);
    return this.listOf(workshop, filter);
  }

  async listOf(
    { id, ownGroupId }: Pick<WorkshopForActor, 'id' | 'ownGroupId'>,
    filter: ThreadFilter,
  ): Promise<Connection<ThreadSeen>> {
    const first = pageSize(filter.first);
    const after = decodeCursor(filter.after, 3);
    const rows = await this.database.rows<Row & { rank: number }>(
      `WITH listed AS (
         SELECT t.*, CASE WHEN t.group_id = $2 THEN 1 ELSE 0 END AS rank FROM practice_evidence.discussion_thread t
          WHERE t.workshop_id = $1 AND ($3::text IS NULL OR t.group_id::text = $3)
            AND ($4::text IS NULL OR t.activity_id::text = $4) AND ${found(5)}
       )
       SELECT ${SEEN}, t.rank, (SELECT count(*)::int FROM listed) AS total FROM listed t ${FROM}
        WHERE $6::int IS NULL OR (t.rank, t.last_post_at, t.id::text) < ($6, $7::timestamptz, $8)
        ORDER BY t.rank DESC, t.last_post_at DESC, t.id::text DESC LIMIT $9`,
      [
        id,
        ownGroupId,
        filter.groupId?.toLowerCase() ?? null,
        filter.activityId?.toLowerCase() ?? null,
        searchQueryOf(filter.search),
        after ? Number(after[0]) : null,
        after ? String(after[1]) : null,
        after ? String(after[2]) : null,
        first + 1,
      ],
    );
    return pageOf(rows, first, rows[0]?.total ?? 0, ({ rank, lastPostAt, threadId }) => [
      rank,
      lastPostAt.toISOString(),
      threadId,
    ]);
  }

  /**
   * What workshops discuss that their leaders opened to the region: for teachers of the whole cohort, for leaders and offices
   * of their own unit.
   *
   * @param ownCountyOnly of the reader's own county alone
   */
  async community(
    actor: Actor,
    cohortId: string,
    filter: Pick<ThreadFilter, 'search' | 'first' | 'after'> & { readonly ownCountyOnly: boolean },
  ): Promise<Connection<ThreadSeen>> {
    const learning = await this.people.learningOf(this.database, actor, cohortId);
    if (actor.role === 'teacher' && !learning) return nothing(filter.first);
    const first = pageSize(filter.first);
    const after = decodeCursor(filter.after, 2);
    const rows = await this.database.rows<Row>(
      `WITH listed AS (
         SELECT t.* FROM practice_evidence.discussion_thread t ${FROM}
          WHERE t.cohort_id = $1 AND t.in_region_since IS NOT NULL AND ($2::text IS NULL OR c.path LIKE $2 || '%')
            AND (NOT $3 OR w.county_id = (SELECT e.county_id FROM enrollment.enrollment e
                                           WHERE e.cohort_id = $1 AND e.id = $4)) AND ${found(5)}
       )
       SELECT ${SEEN}, (SELECT count(*)::int FROM listed) AS total FROM listed t ${FROM}
        WHERE $6::timestamptz IS NULL OR (t.last_post_at, t.id::text) < ($6, $7)
        ORDER BY t.last_post_at DESC, t.id::text DESC LIMIT $8`,
      [
        cohortId,
        actor.role === 'teacher' ? null : actor.unitPath,
        filter.ownCountyOnly && learning !== null,
        learning?.enrollmentId ?? null,
        searchQueryOf(filter.search),
        after ? String(after[0]) : null,
        after ? String(after[1]) : null,
        first + 1,
      ],
    );
    return pageOf(rows, first, rows[0]?.total ?? 0, ({ lastPostAt, threadId }) => [
      lastPostAt.toISOString(),
      threadId,
    ]);
  }

  /** One thread with what the reader may do in it; null when it is not for them. */
  async one(
    actor: Actor,
    workshopId: string,
    threadId: string,
  ): Promise<
    | (ThreadSeen & {
        readonly canWrite: boolean;
        readonly keepsOrder: boolean;
        readonly keepsRecord: boolean;
      })
    | null
  > {
    const workshop = await this.people.workshopOf(this.database, actor, workshopId);
    const row =
      workshop &&
      (await this.database.one<Row>(
        `SELECT ${SEEN} FROM practice_evidence.discussion_thread t ${FROM} WHERE t.workshop_id = $1 AND t.id::text = $2`,
        [workshop.id, threadId.toLowerCase()],
      ));
    if (!workshop || !row) return null;
    const keepsOrder = mayRunWorkshop(workshop).length === 0;
    const facts = {
      isClosed: row.closedAt !== null,
      groupId: row.groupId,
      isInRegion: row.isInRegion,
      ownGroupId: workshop.ownGroupId,
      keepsOrder,
      isLearner: workshop.enrollmentId !== null,
    };
    const readsWorkshop = mayReadWorkshop(workshop).length === 0;
    if (mayReadThread(facts, readsWorkshop).length > 0) return null;
    const canWrite = mayWriteInThread(facts).length === 0;
    return { ...row, canWrite, keepsOrder, keepsRecord: readsWorkshop && workshop.standing !== 'member' };
  }
}

const nothing = (first: number): Connection<ThreadSeen> => pageOf([], first, 0, () => []);
