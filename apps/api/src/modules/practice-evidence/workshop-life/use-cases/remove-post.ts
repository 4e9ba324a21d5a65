import { Injectable } from '@nestjs/common';
import { mayTouchPost, plainPost } from '@tisheng/domain-rules/practice-evidence/workshop-life/discussion.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { ThreadRows } from '../persistence/thread-rows.js';
import { WorkshopPeople } from '../persistence/workshop-people.js';

/** Takes a post out of sight; who did it and why stands in its place, and the words stay on record for the office. */
@Injectable()
export class RemovePost {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: WorkshopPeople,
    private readonly threads: ThreadRows,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when it was removed. @param reason needed for somebody else's post */
  async execute(
    actor: Actor,
    workshopId: string,
    postId: string,
    reason: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const workshop = await this.people.workshopOf(tx, actor, workshopId);
      if (!workshop) return [problem('workshop-unknown')];
      const why = [...plainPost(reason)].slice(0, 300).join('');
      const post = await this.threads.lockedPost(tx, workshop, actor.accountId, postId);
      const problems = mayTouchPost(post?.facts ?? null, 'remove', why);
      if (problems.length > 0 || !post) return problems;
      await tx.run(
        `UPDATE practice_evidence.discussion_post SET removed_at = $2, removed_by_name = $3, removed_by_author = $4,
                removed_reason = $5 WHERE id = $1`,
        [post.id, this.clock.now(), actor.displayName, post.facts.isOwn, why],
      );
      await this.audit.record(tx, actor, {
        action: 'remove-post',
        targetKind: 'workshop',
        targetId: workshop.id,
        after: { post: post.id, own: post.facts.isOwn, reason: why },
      });
      return [];
    });
  }
}
