import { Injectable } from '@nestjs/common';
import {
  checkPost,
  mayTouchPost,
  plainPost,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/discussion.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { searchVectorOf } from '../persistence/search-vector.js';
import { ThreadRows } from '../persistence/thread-rows.js';
import { WorkshopPeople } from '../persistence/workshop-people.js';

/** Writes one's own post anew; readers see that it was changed, and what it said before is kept. */
@Injectable()
export class ChangePost {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: WorkshopPeople,
    private readonly threads: ThreadRows,
  ) {}

  /** Answers what stands in the way: nothing when it was changed. */
  async execute(actor: Actor, workshopId: string, postId: string, text: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const workshop = await this.people.workshopOf(tx, actor, workshopId);
      if (!workshop) return [problem('workshop-unknown')];
      const post = await this.threads.lockedPost(tx, workshop, actor.accountId, postId);
      const body = plainPost(text);
      const problems: Problem[] = [
        ...mayTouchPost(post?.facts ?? null, 'change', ''),
        ...(post ? checkPost(body, await this.filesOf(tx, post.id)) : []),
      ];
      if (problems.length > 0 || !post) return problems;
      if (body === post.body) return [];
      const now = this.clock.now();
      await tx.run(
        'INSERT INTO practice_evidence.discussion_post_version (post_id, body, replaced_at) VALUES ($1, $2, $3)',
        [post.id, post.body, now],
      );
      await tx.run(
        'UPDATE practice_evidence.discussion_post SET body = $2, terms = $3::tsvector, changed_at = $4 WHERE id = $1',
        [post.id, body, searchVectorOf(body), now],
      );
      return [];
    });
  }

  private async filesOf(tx: Transaction, postId: string): Promise<number> {
    const row = await tx.one<{ count: number }>(
      'SELECT count(*)::int AS count FROM practice_evidence.discussion_file WHERE post_id = $1',
      [postId],
    );
    return row?.count ?? 0;
  }
}
