import { Injectable } from '@nestjs/common';
import {
  checkThread,
  mayPostNow,
  mayWriteInThread,
  plainPost,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/discussion.js';
import {
  mayReadWorkshop,
  mayRunWorkshop,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { ClaimUploads } from '../../files/claim-uploads.js';
import { ActivityRows } from '../persistence/activity-rows.js';
import { searchVectorOf } from '../persistence/search-vector.js';
import { ThreadRows } from '../persistence/thread-rows.js';
import { WorkshopPeople, type WorkshopForActor } from '../persistence/workshop-people.js';

/** A thread with its first post. */
export interface NewThread {
  readonly title: string;
  readonly text: string;
  readonly fileIds: readonly string[];
  /** One group's own; null for the whole workshop. */
  readonly groupId: string | null;
  /** About an activity; null for none. */
  readonly activityId: string | null;
}

/** Begins a thread in a workshop. */
@Injectable()
export class OpenThread {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: WorkshopPeople,
    private readonly activities: ActivityRows,
    private readonly threads: ThreadRows,
    private readonly uploads: ClaimUploads,
  ) {}

  async execute(
    actor: Actor,
    workshopId: string,
    thread: NewThread,
  ): Promise<{ threadId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const workshop = await this.people.workshopOf(tx, actor, workshopId);
      if (!workshop) return { problems: [problem('workshop-unknown')] };
      const mayNot = mayReadWorkshop(workshop);
      if (mayNot.length > 0) return { problems: mayNot };
      const title = plainPost(thread.title);
      const text = plainPost(thread.text);
      const problems: Problem[] = [
        ...checkThread(title, text, thread.fileIds.length),
        ...(await this.checkWhere(tx, workshop, thread)),
        ...mayPostNow(await this.threads.recentOf(tx, actor.accountId)),
      ];
      if (problems.length > 0) return { problems };
      const claimed = await this.uploads.claim(tx, actor, thread.fileIds);
      if ('problems' in claimed) return claimed;
      const row = await tx.one<{ id: string }>(
        `INSERT INTO practice_evidence.discussion_thread (cohort_id, workshop_id, group_id, activity_id, title, terms, opened_at,
                last_post_at)
         VALUES ($1, $2, $3, $4, $5, $6::tsvector, $7, $7) RETURNING id`,
        [
          workshop.cohortId,
          workshop.id,
          thread.groupId?.toLowerCase() ?? null,
          thread.activityId?.toLowerCase() ?? null,
          title,
          searchVectorOf(title),
          this.clock.now(),
        ],
      );
      if (!row) throw new Error('The thread was not written');
      const first = { threadId: row.id, parentId: null, text, files: claimed.files };
      await this.threads.write(tx, actor, workshop, first);
      return { threadId: row.id };
    });
  }

  /** The group and the activity are of this workshop, and the group is the writer's own or the writer keeps order. */
  private async checkWhere(
    tx: Transaction,
    workshop: WorkshopForActor,
    { groupId, activityId }: NewThread,
  ): Promise<Problem[]> {
    const group = groupId?.toLowerCase() ?? null;
    const problems: Problem[] = [];
    if (group !== null && !(await this.activities.groupsOf(tx, workshop.id)).includes(group))
      return [problem('thread-group-unknown', { field: 'groupId' })];
    if (activityId !== null && !(await this.activities.locked(tx, workshop.id, activityId)))
      problems.push(problem('workshop-activity-unknown'));
    return [
      ...problems,
      ...mayWriteInThread({
        isClosed: false,
        groupId: group,
        isInRegion: false,
        ownGroupId: workshop.ownGroupId,
        keepsOrder: mayRunWorkshop(workshop).length === 0,
        isLearner: workshop.enrollmentId !== null,
      }),
    ];
  }
}
