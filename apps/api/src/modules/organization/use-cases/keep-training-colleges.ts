import { Injectable } from '@nestjs/common';
import { checkTrainingCollege } from '@tisheng/domain-rules/organization/check-unit-contacts.js';
import { ORGANIZATION_TIME_ZONE } from '@tisheng/domain-rules/organization/unit-tree.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitKind } from '../persistence/unit.entity.js';

export interface TrainingCollegeEntry {
  readonly unitId: string;
  /** Null for one that is new. */
  readonly collegeId: string | null;
  readonly name: string;
  /** Plain date. */
  readonly since: string;
}

/** Keeps the training bodies that stand beside the tree: which office has one, its name, since when. */
@Injectable()
export class KeepTrainingColleges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Notes a college or corrects it. */
  async save(
    actor: Actor | NamedActor,
    { unitId, collegeId, name, since }: TrainingCollegeEntry,
  ): Promise<{ collegeId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const unit = await tx.one<{ kind: UnitKind; isClosed: boolean }>(
        'SELECT kind, closed_at IS NOT NULL AS "isClosed" FROM organization.unit WHERE id = $1',
        [unitId],
      );
      const today = plainDateIn(ORGANIZATION_TIME_ZONE, this.clock.now());
      const problems = unit ? checkTrainingCollege(unit, { name, since }, today) : [problem('unit-unknown')];
      if (problems.length > 0) return { problems };
      const row = await tx.one<{ id: string }>(
        collegeId === null
          ? `INSERT INTO organization.training_college (unit_id, name, since, created_at) VALUES ($1, $2, $3, $4) RETURNING id`
          : `UPDATE organization.training_college SET name = $2, since = $3
              WHERE unit_id = $1 AND id = $4 AND ended_at IS NULL RETURNING id`,
        [unitId, name.trim(), since, collegeId ?? this.clock.now()],
      );
      if (!row) return { problems: [problem('college-unknown', { field: 'collegeId' })] };
      await this.audit.record(tx, actor, {
        action: 'save-training-college',
        targetKind: 'unit',
        targetId: unitId,
        after: { collegeId: row.id, name: name.trim(), since },
      });
      return { collegeId: row.id };
    });
  }

  /** Takes a college off the list; what it co-signed stays as it is. */
  async end(actor: Actor | NamedActor, unitId: string, collegeId: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const row = await tx.one<{ name: string }>(
        `UPDATE organization.training_college SET ended_at = $3 WHERE unit_id = $1 AND id = $2 AND ended_at IS NULL
         RETURNING name`,
        [unitId, collegeId, this.clock.now()],
      );
      if (!row) return [problem('college-unknown', { field: 'collegeId' })];
      await this.audit.record(tx, actor, {
        action: 'end-training-college',
        targetKind: 'unit',
        targetId: unitId,
        before: { collegeId, name: row.name },
      });
      return [];
    });
  }
}
