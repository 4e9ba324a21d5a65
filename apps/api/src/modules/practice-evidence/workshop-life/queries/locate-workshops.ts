import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import { mayReadThread } from '@tisheng/domain-rules/practice-evidence/workshop-life/discussion.js';
import { mayReadWorkshop } from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { AuthRegistry } from '../../../../platform/auth/auth-registry.js';
import { Database } from '../../../../platform/database/database.js';
import { FileOwners } from '../../files/file-owners.js';
import { ThreadRows } from '../persistence/thread-rows.js';
import { WorkshopPeople } from '../persistence/workshop-people.js';

/** Tells the guard where workshops stand, and who may read the files of their posts: whoever may read the thread. */
@Injectable()
export class LocateWorkshops implements OnModuleInit {
  constructor(
    private readonly registry: AuthRegistry,
    private readonly database: Database,
    private readonly files: FileOwners,
    private readonly people: WorkshopPeople,
    private readonly threads: ThreadRows,
  ) {}

  onModuleInit(): void {
    this.registry.locateWith('workshop', async (ids) => {
      const rows = await this.database.rows<Place & { id: string }>(
        `SELECT w.id, c.root_id AS "rootUnitId", c.path AS "unitPath", NULL::uuid AS "teacherId", NULL::uuid AS "institutionId"
           FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id WHERE w.id = ANY($1)`,
        [ids],
      );
      return new Map(rows.map(({ id, ...place }): [string, Place] => [id, place]));
    });
    this.files.register('workshop-life', {
      readableBy: (actor, fileIds) => this.readable(actor, fileIds),
    });
  }

  private async readable(actor: Actor, fileIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.rows<{ id: string; workshopId: string; threadId: string }>(
      `SELECT f.file_id AS id, t.workshop_id AS "workshopId", t.id AS "threadId"
         FROM practice_evidence.discussion_file f JOIN practice_evidence.discussion_post p ON p.id = f.post_id
         JOIN practice_evidence.discussion_thread t ON t.id = p.thread_id WHERE f.file_id = ANY($1) AND p.removed_at IS NULL`,
      [fileIds],
    );
    const readable = new Set<string>();
    for (const { id, workshopId, threadId } of rows) {
      const workshop = await this.people.workshopOf(this.database, actor, workshopId);
      const thread = workshop && (await this.threads.threadOf(this.database, workshop, threadId));
      if (!workshop || !thread) continue;
      if (mayReadThread(thread.facts, mayReadWorkshop(workshop).length === 0).length === 0) readable.add(id);
    }
    return readable;
  }
}
