import { Injectable } from '@nestjs/common';
import type {
  PostFacts,
  ThreadFacts,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/discussion.js';
import {
  mayReadWorkshop,
  mayRunWorkshop,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import { POSTS_WITHIN_MINUTES } from '@tisheng/domain-rules/practice-evidence/workshop-life/discussion.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Queryable, Transaction } from '../../../../platform/database/database.js';
import { searchVectorOf } from './search-vector.js';
import type { WorkshopForActor } from './workshop-people.js';

/** A thread as its rules see it. */
export interface ThreadForActor {
  readonly id: string;
  readonly title: string;
  readonly facts: ThreadFacts;
}

interface PostForActor {
  readonly id: string;
  readonly threadId: string;
  readonly body: string;
  readonly facts: PostFacts;
}

export interface NewPost {
  readonly threadId: string;
  readonly parentId: string | null;
  readonly text: string;
  /** Claimed in the same transaction. */
  readonly files: readonly { readonly id: string }[];
}

/** Threads and posts, for the steps of those who write and keep order. */
@Injectable()
export class ThreadRows {
  constructor(private readonly clock: Clock) {}

  async threadOf(
    db: Queryable,
    workshop: WorkshopForActor,
    threadId: string,
  ): Promise<ThreadForActor | null> {
    const row = await db.one<{
      id: string;
      title: string;
      groupId: string | null;
      isClosed: boolean;
      isInRegion: boolean;
    }>(
      `SELECT t.id, t.title, t.group_id AS "groupId", t.closed_at IS NOT NULL AS "isClosed",
              t.in_region_since IS NOT NULL AS "isInRegion"
         FROM practice_evidence.discussion_thread t WHERE t.id::text = $1 AND t.workshop_id = $2`,
      [threadId.toLowerCase(), workshop.id],
    );
    if (!row) return null;
    const { id, title, ...facts } = row;
    return {
      id,
      title,
      facts: {
        ...facts,
        ownGroupId: workshop.ownGroupId,
        keepsOrder: mayRunWorkshop(workshop).length === 0,
        isLearner: workshop.enrollmentId !== null,
      },
    };
  }

  /** Locked; null when there is none in this workshop. */
  async lockedPost(
    tx: Transaction,
    workshop: WorkshopForActor,
    accountId: string,
    postId: string,
  ): Promise<PostForActor | null> {
    const row = await tx.one<{
      id: string;
      threadId: string;
      body: string;
      byAccount: string | null;
      isRemoved: boolean;
      isThreadClosed: boolean;
      isInRegion: boolean;
    }>(
      `SELECT p.id, p.thread_id AS "threadId", p.body, p.by_account AS "byAccount", p.removed_at IS NOT NULL AS "isRemoved",
              t.closed_at IS NOT NULL AS "isThreadClosed", t.in_region_since IS NOT NULL AS "isInRegion"
         FROM practice_evidence.discussion_post p JOIN practice_evidence.discussion_thread t ON t.id = p.thread_id
        WHERE p.id::text = $1 AND t.workshop_id = $2 FOR UPDATE OF p`,
      [postId.toLowerCase(), workshop.id],
    );
    if (!row) return null;
    const { id, threadId, body, byAccount, isInRegion, ...facts } = row;
    const readsThread =
      mayReadWorkshop(workshop).length === 0 || (isInRegion && workshop.enrollmentId !== null);
    return {
      id,
      threadId,
      body,
      facts: {
        ...facts,
        isOwn: byAccount === accountId,
        keepsOrder: mayRunWorkshop(workshop).length === 0,
        readsThread,
      },
    };
  }

  /** Posts of one person within the last minutes; one person writes one after the other. */
  async recentOf(tx: Transaction, accountId: string): Promise<number> {
    await tx.run(`SELECT pg_advisory_xact_lock(hashtextextended('workshop-posts ' || $1, 0))`, [accountId]);
    const since = new Date(this.clock.now().getTime() - POSTS_WITHIN_MINUTES * 60_000);
    const row = await tx.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM practice_evidence.discussion_post WHERE by_account = $1 AND written_at > $2`,
      [accountId, since],
    );
    return row?.count ?? 0;
  }

  /** Writes a post with its files; answers its id. */
  async write(tx: Transaction, actor: Actor, workshop: WorkshopForActor, post: NewPost): Promise<string> {
    const now = this.clock.now();
    const row = await tx.one<{ id: string }>(
      `INSERT INTO practice_evidence.discussion_post (cohort_id, thread_id, parent_id, enrollment_id, by_account, by_name,
              by_role, body, terms, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::tsvector, $10) RETURNING id`,
      [
        workshop.cohortId,
        post.threadId,
        post.parentId,
        workshop.enrollmentId,
        actor.accountId,
        actor.displayName,
        actor.role,
        post.text,
        searchVectorOf(post.text),
        now,
      ],
    );
    if (!row) throw new Error('The post was not written');
    await tx.run(
      `INSERT INTO practice_evidence.discussion_file (post_id, file_id, position)
       SELECT $1, id, place FROM unnest($2::uuid[]) WITH ORDINALITY AS f(id, place)`,
      [row.id, post.files.map(({ id }) => id)],
    );
    await tx.run('UPDATE practice_evidence.discussion_thread SET last_post_at = $2 WHERE id = $1', [
      post.threadId,
      now,
    ]);
    return row.id;
  }
}
