import { Injectable } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import type { MergedUnit, MovedUnit } from './events.js';

/** People of a unit and everything below it, as the later stages count them. */
export interface UnitLoad {
  /** Teachers in service. */
  readonly teachers: number;
  /** Teachers in service at the unit itself. */
  readonly ownTeachers: number;
  /** Enrollments of cohorts that are not closed, which are neither withdrawn nor completed. */
  readonly openEnrollments: number;
}

/** A later stage that holds copies of where units stand, or things that go with a school. */
export interface UnitFollower {
  /** What stands at or below each unit, in one statement. Units with nothing may be left out. */
  count?(db: Queryable, unitIds: readonly string[]): Promise<ReadonlyMap<string, Partial<UnitLoad>>>;
  /** Writes the copies anew, set by set; the tree has changed already. */
  moved?(tx: Transaction, units: readonly MovedUnit[]): Promise<void>;
  /** Takes what goes along to the heir, set by set; finished things stay where they are. */
  merged?(tx: Transaction, units: readonly MergedUnit[]): Promise<void>;
}

const NOTHING: UnitLoad = { teachers: 0, ownTeachers: 0, openEnrollments: 0 };

/**
 * Who follows the tree at once. Copies by which access is decided must be right when the change commits, so later stages
 * register here and write in its transaction; whatever may lag a moment follows the events instead.
 */
@Injectable()
export class UnitFollowers {
  private readonly followers: UnitFollower[] = [];

  /** Registers a stage at start. */
  follow(follower: UnitFollower): void {
    this.followers.push(follower);
  }

  /** What the later stages count at or below each of the units. */
  async loadOf(db: Queryable, unitIds: readonly string[]): Promise<ReadonlyMap<string, UnitLoad>> {
    const loads = new Map(unitIds.map((id): [string, UnitLoad] => [id, NOTHING]));
    for (const follower of this.followers) {
      const counted = unitIds.length > 0 ? await follower.count?.(db, unitIds) : undefined;
      for (const [id, load] of counted ?? []) loads.set(id, { ...(loads.get(id) ?? NOTHING), ...load });
    }
    return loads;
  }

  async tellMoved(tx: Transaction, units: readonly MovedUnit[]): Promise<void> {
    if (units.length === 0) return;
    for (const follower of this.followers) await follower.moved?.(tx, units);
  }

  async tellMerged(tx: Transaction, units: readonly MergedUnit[]): Promise<void> {
    if (units.length === 0) return;
    for (const follower of this.followers) await follower.merged?.(tx, units);
  }
}
