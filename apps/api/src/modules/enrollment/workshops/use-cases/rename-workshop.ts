import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { WorkshopRows } from '../workshop-rows.js';

/** Gives a workshop, or one of its groups, another name. */
@Injectable()
export class RenameWorkshop {
  constructor(
    private readonly database: Database,
    private readonly rows: WorkshopRows,
    private readonly audit: Audit,
  ) {}

  /** @param input.groupId the group to be renamed; null for the workshop itself */
  async execute(
    actor: Actor | NamedActor,
    input: { cohortId: string; unitId: string; workshopId: string; groupId: string | null; name: string },
  ): Promise<{ workshopId: string } | { problems: readonly Problem[] }> {
    const name = input.name.trim();
    return this.database.transaction(async (tx) => {
      const workshop = await this.rows.locked(tx, input.cohortId, input.unitId, input.workshopId);
      if (!workshop) return { problems: [problem('workshop-unknown')] };
      if (name === '') return { problems: [problem('workshop-name-missing', { field: 'name' })] };
      const group =
        input.groupId === null
          ? null
          : await tx.one<{ name: string }>(
              'SELECT name FROM enrollment.study_group WHERE id = $1 AND workshop_id = $2',
              [input.groupId, workshop.id],
            );
      if (group === undefined) return { problems: [problem('workshop-group-unknown')] };
      await tx.run(
        group === null
          ? 'UPDATE enrollment.workshop SET name = $2 WHERE id = $1'
          : 'UPDATE enrollment.study_group SET name = $2 WHERE id = $1',
        [group === null ? workshop.id : input.groupId, name],
      );
      await this.rows.note(tx, actor.displayName, [
        { workshopId: workshop.id, kind: 'renamed', before: group?.name ?? workshop.name, after: name },
      ]);
      await this.audit.record(tx, actor, {
        action: 'rename-workshop',
        targetKind: 'workshop',
        targetId: workshop.id,
        before: { name: group?.name ?? workshop.name },
        after: { name },
      });
      return { workshopId: workshop.id };
    });
  }
}
