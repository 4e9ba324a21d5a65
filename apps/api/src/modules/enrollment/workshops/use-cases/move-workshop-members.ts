import { Injectable } from '@nestjs/common';
import { mayMoveMembers } from '@tisheng/domain-rules/enrollment/workshops/may-change-workshop.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../public/policy-reader.js';
import { WorkshopRows } from '../workshop-rows.js';

/** Moves people into another group of a workshop of their county, by hand. */
@Injectable()
export class MoveWorkshopMembers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly rows: WorkshopRows,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor | NamedActor,
    input: {
      cohortId: string;
      unitId: string;
      workshopId: string;
      groupId: string;
      enrollmentIds: readonly string[];
      reason: string;
    },
  ): Promise<{ moved: number } | { problems: readonly Problem[] }> {
    const { cohortId, groupId, reason } = input;
    return this.database.transaction(async (tx) => {
      const workshop = await this.rows.locked(tx, cohortId, input.unitId, input.workshopId);
      if (!workshop) return { problems: [problem('workshop-unknown')] };
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const group = await tx.one<{ name: string; members: number }>(
        `SELECT name, (SELECT count(*) FROM enrollment.workshop_member m WHERE m.group_id = g.id)::int AS members
           FROM enrollment.study_group g WHERE g.id = $1 AND g.workshop_id = $2`,
        [groupId, workshop.id],
      );
      const people = await tx.rows<{ id: string; countyId: string; from: string; fromWorkshop: string }>(
        `SELECT e.id, e.county_id AS "countyId", g.name AS "from", g.workshop_id AS "fromWorkshop"
           FROM enrollment.enrollment e JOIN enrollment.workshop_member m ON m.cohort_id = e.cohort_id AND m.enrollment_id = e.id
           JOIN enrollment.study_group g ON g.id = m.group_id
          WHERE e.cohort_id = $1 AND e.id = ANY($2) AND e.unit_path LIKE $4 || '%' AND m.group_id <> $3`,
        [cohortId, input.enrollmentIds, groupId, workshop.countyPath],
      );
      const problems = mayMoveMembers({
        counties: people.map(({ countyId }) => countyId),
        group: group
          ? {
              countyId: workshop.countyId,
              members: group.members,
              isPublished: workshop.publishedAt !== null,
            }
          : null,
        maximum: pack.workshops?.group.maximum ?? 0,
        reason,
      });
      if (problems.length > 0) return { problems };
      await tx.run(
        'UPDATE enrollment.workshop_member SET group_id = $3, since = $4 WHERE cohort_id = $1 AND enrollment_id = ANY($2)',
        [cohortId, people.map(({ id }) => id), groupId, this.clock.now()],
      );
      const touched = [...new Set([workshop.id, ...people.map(({ fromWorkshop }) => fromWorkshop)])];
      const from = [...new Set(people.map((one) => one.from))].join(', ');
      await this.rows.note(
        tx,
        actor.displayName,
        touched.map((workshopId) => ({
          workshopId,
          kind: 'moved',
          before: `${from} (${people.length})`,
          after: group?.name ?? null,
          reason,
        })),
      );
      await this.audit.record(tx, actor, {
        action: 'move-workshop-members',
        targetKind: 'workshop',
        targetId: workshop.id,
        after: { group: groupId, moved: people.length },
      });
      return { moved: people.length };
    });
  }
}
