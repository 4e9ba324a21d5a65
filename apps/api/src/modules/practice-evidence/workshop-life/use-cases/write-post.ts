import { Injectable } from '@nestjs/common';
import {
  checkPost,
  mayPostNow,
  mayWriteInThread,
  plainPost,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/discussion.js';
import { mayReadWorkshop } from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { ClaimUploads } from '../../files/claim-uploads.js';
import { ThreadRows } from '../persistence/thread-rows.js';
import { WorkshopPeople } from '../persistence/workshop-people.js';

/** Says something in a thread, or answers a post of it. */
@Injectable()
export class WritePost {
  constructor(
    private readonly database: Database,
    private readonly people: WorkshopPeople,
    private readonly threads: ThreadRows,
    private readonly uploads: ClaimUploads,
  ) {}

  /** @param parentId the post that is answered; null for one of the thread itself */
  async execute(
    actor: Actor,
    workshopId: string,
    threadId: string,
    parentId: string | null,
    post: { readonly text: string; readonly fileIds: readonly string[] },
  ): Promise<{ postId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const workshop = await this.people.workshopOf(tx, actor, workshopId);
      if (!workshop) return { problems: [problem('workshop-unknown')] };
      const thread = await this.threads.threadOf(tx, workshop, threadId);
      const mayNot = thread?.facts.isInRegion ? [] : mayReadWorkshop(workshop);
      if (mayNot.length > 0) return { problems: mayNot };
      const text = plainPost(post.text);
      const problems: Problem[] = [
        ...mayWriteInThread(thread?.facts ?? null),
        ...checkPost(text, post.fileIds.length),
        ...(thread && parentId ? await this.checkParent(tx, thread.id, parentId) : []),
        ...mayPostNow(await this.threads.recentOf(tx, actor.accountId)),
      ];
      if (problems.length > 0 || !thread) return { problems };
      const claimed = await this.uploads.claim(tx, actor, post.fileIds);
      if ('problems' in claimed) return claimed;
      const parent = parentId?.toLowerCase() ?? null;
      const written = { threadId: thread.id, parentId: parent, text, files: claimed.files };
      return { postId: await this.threads.write(tx, actor, workshop, written) };
    });
  }

  /** Replies stand one level deep, under posts that are still there. */
  private async checkParent(tx: Transaction, threadId: string, parentId: string): Promise<Problem[]> {
    const parent = await tx.one<{ isReply: boolean; isRemoved: boolean }>(
      `SELECT parent_id IS NOT NULL AS "isReply", removed_at IS NOT NULL AS "isRemoved"
         FROM practice_evidence.discussion_post WHERE id::text = $1 AND thread_id = $2`,
      [parentId.toLowerCase(), threadId],
    );
    if (!parent) return [problem('post-unknown')];
    if (parent.isRemoved) return [problem('post-removed')];
    return parent.isReply ? [problem('reply-to-a-reply')] : [];
  }
}
