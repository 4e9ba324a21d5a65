import { Injectable, type OnModuleInit } from '@nestjs/common';
import { endsUnit, unitOf } from '@tisheng/domain-rules/organization/unit-change.js';
import { ORGANIZATION_TIME_ZONE } from '@tisheng/domain-rules/organization/unit-tree.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { ApplyUnitChanges, type DueUnitChange } from '../changing/apply-unit-changes.js';
import { UnitChangeBook } from '../changing/unit-change-book.js';
import { UnitTreeStore } from '../changing/unit-tree-store.js';
import { UnitFollowers } from '../public/unit-followers.js';

/**
 * Applies the changes whose day has come, region by region: daily work. A change that the rules no longer allow is noted
 * as refused with its problems, for the office to see.
 */
@Injectable()
export class ApplyDueUnitChanges implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: UnitTreeStore,
    private readonly book: UnitChangeBook,
    private readonly apply: ApplyUnitChanges,
    private readonly followers: UnitFollowers,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('apply-unit-changes', async () => void (await this.execute()));
  }

  /** Answers how many changes were applied and how many refused. */
  async execute(): Promise<{ applied: number; refused: number }> {
    const today = plainDateIn(ORGANIZATION_TIME_ZONE, this.clock.now());
    const regions = await this.database.rows<{ rootId: string }>(
      `SELECT DISTINCT root_id AS "rootId" FROM organization.unit_change WHERE state = 'pending' AND effective_on <= $1`,
      [today],
    );
    const counts = { applied: 0, refused: 0 };
    for (const { rootId } of regions) {
      const states = await this.database.transaction((tx) => this.applyRegion(tx, rootId, today));
      for (const state of states) counts[state === 'applied' ? 'applied' : 'refused'] += 1;
    }
    return counts;
  }

  private async applyRegion(tx: Transaction, rootId: string, today: string): Promise<string[]> {
    await this.store.lock(tx, rootId);
    const due = (await this.book.pending(tx, rootId)).filter(({ on }): boolean => on <= today);
    const tree = await this.store.load(tx, rootId);
    const { settled } = await this.apply.execute(tx, rootId, tree, due, await this.teachersOf(tx, due));
    for (const { id, state, unitId } of settled) {
      await this.audit.record(
        tx,
        { displayName: 'daily work', role: 'program', rootUnitId: rootId },
        {
          action: 'apply-unit-change',
          targetKind: 'unit',
          targetId: unitId ?? rootId,
          after: { changeId: id, state },
        },
      );
    }
    return settled.map(({ state }) => state);
  }

  private async teachersOf(tx: Transaction, due: readonly DueUnitChange[]): Promise<Map<string, number>> {
    const ending = due.flatMap(({ change }) => (endsUnit(change) ? [unitOf(change) ?? ''] : []));
    const loads = await this.followers.loadOf(tx, ending);
    return new Map([...loads].map(([id, { ownTeachers }]) => [id, ownTeachers]));
  }
}
