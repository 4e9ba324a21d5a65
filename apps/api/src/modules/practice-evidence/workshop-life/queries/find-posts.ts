import { Injectable } from '@nestjs/common';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { FindThreads } from './find-threads.js';

export interface PostFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** A post; of a removed one nothing but who removed it and why. */
export interface ReplySeen {
  readonly postId: string;
  readonly text: string;
  readonly byName: string;
  readonly byRole: Role;
  readonly schoolName: string | null;
  readonly isOwn: boolean;
  readonly writtenAt: Date;
  readonly changedAt: Date | null;
  readonly removedAt: Date | null;
  readonly removedByName: string | null;
  readonly removedByAuthor: boolean | null;
  readonly removedReason: string | null;
  readonly files: readonly PostFile[];
}

export interface PostSeen extends ReplySeen {
  readonly replies: readonly ReplySeen[];
}

export interface PostVersionSeen {
  readonly text: string;
  /** Until when it stood so; null for how it stands, or stood when it was removed. */
  readonly replacedAt: Date | null;
}

type Row = ReplySeen & { readonly parentId: string | null; readonly total: number } & Record<string, unknown>;

/** $2 the reader's account. */
const SEEN = `p.id AS "postId", p.parent_id AS "parentId", CASE WHEN p.removed_at IS NULL THEN p.body ELSE '' END AS text,
  p.by_name AS "byName", p.by_role AS "byRole",
  (SELECT u.name FROM enrollment.enrollment e JOIN organization.unit u ON u.id = e.school_id
    WHERE e.cohort_id = p.cohort_id AND e.id = p.enrollment_id) AS "schoolName",
  COALESCE(p.by_account = $2, false) AS "isOwn", p.written_at AS "writtenAt", p.changed_at AS "changedAt",
  p.removed_at AS "removedAt", p.removed_by_name AS "removedByName", p.removed_by_author AS "removedByAuthor",
  p.removed_reason AS "removedReason",
  CASE WHEN p.removed_at IS NULL THEN COALESCE((
    SELECT json_agg(json_build_object('id', s.id, 'name', s.name, 'mediaType', s.media_type, 'bytes', s.size_bytes)
                    ORDER BY f.position)
      FROM practice_evidence.discussion_file f JOIN platform.stored_file s ON s.id = f.file_id WHERE f.post_id = p.id), '[]')
    ELSE '[]' END AS files
  FROM practice_evidence.discussion_post p`;

/** Posts of a thread, oldest first, each with the replies to it. */
@Injectable()
export class FindPosts {
  constructor(
    private readonly database: Database,
    private readonly threads: FindThreads,
  ) {}

  /** Nothing when the thread is not for the reader. */
  async list(
    actor: Actor,
    workshopId: string,
    threadId: string,
    page: { readonly first: number; readonly after: string | null },
  ): Promise<Connection<PostSeen>> {
    const first = pageSize(page.first);
    const thread = await this.threads.one(actor, workshopId, threadId);
    if (!thread) return pageOf<PostSeen>([], first, 0, ({ postId }) => [postId]);
    const after = decodeCursor(page.after, 1);
    const rows = await this.database.rows<Row>(
      `SELECT (SELECT count(*)::int FROM practice_evidence.discussion_post o
                WHERE o.thread_id = $1 AND o.parent_id IS NULL) AS total, ${SEEN}
        WHERE p.thread_id = $1 AND p.parent_id IS NULL AND ($3::text IS NULL OR p.id::text > $3)
        ORDER BY p.id::text LIMIT $4`,
      [thread.threadId, actor.accountId, after ? String(after[0]) : null, first + 1],
    );
    const replies = await this.database.rows<Row>(
      `SELECT 0 AS total, ${SEEN} WHERE p.thread_id = $1 AND p.parent_id = ANY($3) ORDER BY p.id`,
      [thread.threadId, actor.accountId, rows.slice(0, first).map(({ postId }) => postId)],
    );
    const posts = rows.map((row) => ({
      ...row,
      replies: replies.filter(({ parentId }) => parentId === row.postId),
    }));
    return pageOf(posts, first, rows[0]?.total ?? 0, ({ postId }) => [postId]);
  }

  /**
   * What a post said before, the newest first, and what a removed one said: for its author while it stands, and for those
   * who look after the workshop. Nothing for anybody else.
   */
  async versions(actor: Actor, workshopId: string, postId: string): Promise<PostVersionSeen[]> {
    const post = await this.database.one<{
      threadId: string;
      body: string;
      isRemoved: boolean;
      byAccount: string | null;
    }>(
      `SELECT p.thread_id AS "threadId", p.body, p.removed_at IS NOT NULL AS "isRemoved", p.by_account AS "byAccount"
         FROM practice_evidence.discussion_post p JOIN practice_evidence.discussion_thread t ON t.id = p.thread_id
        WHERE p.id::text = $1 AND t.workshop_id::text = $2`,
      [postId.toLowerCase(), workshopId.toLowerCase()],
    );
    const thread = post && (await this.threads.one(actor, workshopId, post.threadId));
    if (!post || !thread) return [];
    const isOwn = post.byAccount === actor.accountId && !post.isRemoved;
    if (!isOwn && !thread.keepsRecord) return [];
    const versions = await this.database.rows<PostVersionSeen & Record<string, unknown>>(
      `SELECT v.body AS text, v.replaced_at AS "replacedAt" FROM practice_evidence.discussion_post_version v
        WHERE v.post_id::text = $1 ORDER BY v.id DESC`,
      [postId.toLowerCase()],
    );
    return [{ text: post.body, replacedAt: null }, ...versions];
  }
}
