import { Injectable } from '@nestjs/common';
import { mayPublishWorkshops } from '@tisheng/domain-rules/enrollment/workshops/may-change-workshop.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { WorkshopRows } from '../workshop-rows.js';

/** Publishes the drafts of the counties at or below a unit: their teachers see workshop, group and leaders. */
@Injectable()
export class PublishWorkshops {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organization: OrganizationReader,
    private readonly rows: WorkshopRows,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor | NamedActor,
    cohortId: string,
    unitId: string,
  ): Promise<{ published: number } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const unit = await this.organization.unit(unitId, tx);
      const drafts = await tx.rows<{ id: string; name: string; leaders: number }>(
        `SELECT w.id, w.name, (SELECT count(*) FROM enrollment.workshop_leader l WHERE l.workshop_id = w.id AND l.until IS NULL)::int AS leaders
           FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id AND c.path LIKE $2 || '%'
          WHERE w.cohort_id = $1 AND w.published_at IS NULL ORDER BY w.name FOR UPDATE OF w`,
        [cohortId, unit?.path ?? '//'],
      );
      const problems = mayPublishWorkshops(drafts);
      if (problems.length > 0) return { problems };
      await tx.run('UPDATE enrollment.workshop SET published_at = $2 WHERE id = ANY($1)', [
        drafts.map(({ id }) => id),
        this.clock.now(),
      ]);
      await this.rows.note(
        tx,
        actor.displayName,
        drafts.map(({ id }) => ({ workshopId: id, kind: 'published' })),
      );
      await this.audit.record(tx, actor, {
        action: 'publish-workshops',
        targetKind: 'cohort',
        targetId: cohortId,
        after: { unit: unitId, published: drafts.length },
      });
      return { published: drafts.length };
    });
  }
}
