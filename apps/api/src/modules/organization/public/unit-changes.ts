import { Injectable } from '@nestjs/common';
import type { PendingUnitChange, UnitChange } from '@tisheng/domain-rules/organization/unit-change.js';
import { ORGANIZATION_TIME_ZONE, type StandingUnit } from '@tisheng/domain-rules/organization/unit-tree.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import { ApplyUnitChanges } from '../changing/apply-unit-changes.js';
import {
  UnitChangeBook,
  type SettledUnitChange,
  type UnitChangeGrounds,
} from '../changing/unit-change-book.js';
import { UnitTreeStore } from '../changing/unit-tree-store.js';

/** Changes of the tree in numbers, as a list of units brings them; for later stages. */
@Injectable()
export class UnitChanges {
  constructor(
    private readonly clock: Clock,
    private readonly store: UnitTreeStore,
    private readonly book: UnitChangeBook,
    private readonly apply: ApplyUnitChanges,
  ) {}

  /** Every unit of a region, closed ones too. */
  tree(db: Queryable, rootId: string): Promise<Map<string, StandingUnit>> {
    return this.store.load(db, rootId);
  }

  /** Changes that wait for their day. */
  pending(db: Queryable, rootId: string): Promise<PendingUnitChange[]> {
    return this.book.pending(db, rootId);
  }

  /** The tree, held until the transaction ends, so that what is decided upon it is still true when it is written. */
  async lockedTree(tx: Transaction, rootId: string): Promise<Map<string, StandingUnit>> {
    await this.store.lock(tx, rootId);
    return this.store.load(tx, rootId);
  }

  /**
   * Applies changes from today on, in their order.
   *
   * @param tree from {@link lockedTree}; changed in place
   * @returns what became of each, in the same order; the caller decides what a refused one means
   */
  async applyNow(
    tx: Transaction,
    rootId: string,
    tree: Map<string, StandingUnit>,
    changes: readonly UnitChange[],
    grounds: UnitChangeGrounds,
  ): Promise<readonly SettledUnitChange[]> {
    if (changes.length === 0) return [];
    const on = plainDateIn(ORGANIZATION_TIME_ZONE, this.clock.now());
    const noted = changes.map((change) => ({ change, on }));
    const ids = await this.book.note(tx, rootId, noted, grounds);
    const due = noted.map((one, at) => ({ ...one, id: ids[at] ?? '' }));
    return (await this.apply.execute(tx, rootId, tree, due)).settled;
  }
}
