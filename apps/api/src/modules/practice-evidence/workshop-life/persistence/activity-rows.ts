import { Injectable } from '@nestjs/common';
import type { ActivityFacts } from '@tisheng/domain-rules/practice-evidence/workshop-life/check-workshop-activity.js';
import type { Transaction } from '../../../../platform/database/database.js';

/** An activity of a workshop, locked for a change. */
export interface ActivityRecord extends ActivityFacts {
  readonly id: string;
  readonly groupIds: readonly string[];
}

/** Activities, for the steps that change them. */
@Injectable()
export class ActivityRows {
  /** Null when there is none in this workshop. */
  async locked(tx: Transaction, workshopId: string, activityId: string): Promise<ActivityRecord | null> {
    const row = await tx.one<ActivityRecord & Record<string, unknown>>(
      `SELECT a.id, a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.cancelled_at IS NOT NULL AS "isCancelled",
              a.group_ids AS "groupIds"
         FROM practice_evidence.workshop_activity a WHERE a.id::text = $1 AND a.workshop_id = $2 FOR UPDATE`,
      [activityId.toLowerCase(), workshopId],
    );
    return row ?? null;
  }

  async groupsOf(tx: Transaction, workshopId: string): Promise<string[]> {
    const rows = await tx.rows<{ id: string }>(
      'SELECT id FROM enrollment.study_group WHERE workshop_id = $1 ORDER BY position',
      [workshopId],
    );
    return rows.map(({ id }) => id);
  }
}
