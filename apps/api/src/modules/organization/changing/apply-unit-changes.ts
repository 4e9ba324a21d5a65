import { Injectable } from '@nestjs/common';
import { applyUnitChange } from '@tisheng/domain-rules/organization/apply-unit-change.js';
import { mayChangeUnit } from '@tisheng/domain-rules/organization/may-change-unit.js';
import { endsUnit, unitOf, type UnitChange } from '@tisheng/domain-rules/organization/unit-change.js';
import type { StandingUnit } from '@tisheng/domain-rules/organization/unit-tree.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { UnitGrants } from '../../identity/public/unit-grants.js';
import type { MergedUnit, MovedUnit } from '../public/events.js';
import { UnitFollowers } from '../public/unit-followers.js';
import { UnitChangeBook, type SettledUnitChange } from './unit-change-book.js';
import { UnitTreeStore, type ChangedUnit } from './unit-tree-store.js';

/** A change that stands in the book and whose day has come. */
export interface DueUnitChange {
  readonly id: string;
  readonly change: UnitChange;
  readonly on: PlainDate;
}

/** What became of the changes that were to be applied. */
export interface AppliedUnitChanges {
  readonly settled: readonly SettledUnitChange[];
  readonly grantsEnded: number;
}

/**
 * Applies changes one after the other to the tree in memory, as the rules say, and writes the outcome once: units,
 * versions, the book, the roles at closed units, and whatever later stages keep beside the tree.
 */
@Injectable()
export class ApplyUnitChanges {
  constructor(
    private readonly store: UnitTreeStore,
    private readonly book: UnitChangeBook,
    private readonly followers: UnitFollowers,
    private readonly grants: UnitGrants,
    private readonly events: Events,
  ) {}

  /**
   * A change that the rules do not allow is noted as refused, with all its problems, and the others go on.
   *
   * @param tree of the region, locked; changed in place
   * @param teachers in service at units that are to be closed
   */
  async execute(
    tx: Transaction,
    rootId: string,
    tree: Map<string, StandingUnit>,
    due: readonly DueUnitChange[],
    teachers: ReadonlyMap<string, number> = new Map(),
  ): Promise<AppliedUnitChanges> {
    const before = new Map(tree);
    const changed = new Map<string, ChangedUnit>();
    const settled: SettledUnitChange[] = [];
    const merged: MergedUnit[] = [];
    const identities = await this.store.newIdentities(
      tx,
      due.filter(({ change }) => change.kind === 'open').length,
    );
    // Versions are written day by day: two changes of one unit on different days are two versions.
    let day = due[0]?.on;
    for (const { id, change, on } of due) {
      if (on !== day) {
        await this.store.write(tx, rootId, [...changed.values()]);
        changed.clear();
        day = on;
      }
      const problems = mayChangeUnit(change, {
        tree,
        on,
        teachers: teachers.get(unitOf(change) ?? '') ?? 0,
        latestChangeBelow: await this.latestChange(tx, tree, change),
      });
      const identity = change.kind === 'open' ? identities.shift() : undefined;
      const unitId = unitOf(change) ?? identity?.id ?? null;
      if (problems.length > 0) {
        settled.push({ id, state: 'refused', unitId: unitOf(change), before: null, after: null, problems });
        continue;
      }
      const touched = applyUnitChange(tree, change, on, identity);
      for (const unit of touched) {
        const isNew = changed.get(unit.id)?.isNew ?? !tree.has(unit.id);
        changed.set(unit.id, { unit, on, isNew });
      }
      settled.push({
        id,
        state: 'applied',
        unitId,
        ...difference(change, unitId, tree, changed),
        problems: null,
      });
      for (const unit of touched) tree.set(unit.id, unit);
      if (change.kind === 'merge') merged.push({ unitId: change.unitId, intoId: change.intoId, on });
    }
    await this.store.write(tx, rootId, [...changed.values()]);
    await this.book.settle(tx, settled);
    const grantsEnded = await this.follow(tx, rootId, before, tree, merged);
    return { settled, grantsEnded };
  }

  /** Only a change that carries a subtree asks what happened below it. */
  private async latestChange(
    tx: Transaction,
    tree: ReadonlyMap<string, StandingUnit>,
    change: UnitChange,
  ): Promise<PlainDate | null> {
    const unit = tree.get(unitOf(change) ?? '');
    const carries = change.kind === 'move' || endsUnit(change);
    return unit && carries && unit.kind !== 'school' ? this.store.latestChangeBelow(tx, unit.path) : null;
  }

  private async follow(
    tx: Transaction,
    rootUnitId: string,
    before: ReadonlyMap<string, StandingUnit>,
    after: ReadonlyMap<string, StandingUnit>,
    merged: readonly MergedUnit[],
  ): Promise<number> {
    const known = [...before.values()].map((was) => ({ was, is: after.get(was.id) ?? was }));
    const moved = known
      .filter(({ was, is }) => was.parentId !== is.parentId)
      .map(({ was, is }): MovedUnit => ({
        unitId: is.id,
        formerPath: was.path,
        path: is.path,
        formerParentId: was.parentId,
        parentId: is.parentId,
      }));
    const renamed = known
      .filter(({ was, is }) => was.name !== is.name)
      .map(({ was, is }) => ({ unitId: is.id, formerName: was.name, name: is.name }));
    const unitIds = known
      .filter(({ was, is }) => was.closedOn === null && is.closedOn !== null)
      .map(({ is }) => is.id);
    await this.followers.tellMoved(tx, moved);
    await this.followers.tellMerged(tx, merged);
    const tell = async (type: string, units: readonly unknown[], payload: object): Promise<void> => {
      if (units.length > 0) await this.events.publish(tx, { type, payload: { rootUnitId, ...payload } });
    };
    await tell('units-moved', moved, { units: moved });
    await tell('units-merged', merged, { units: merged });
    await tell('units-renamed', renamed, { units: renamed });
    await tell('units-closed', unitIds, { unitIds });
    return unitIds.length > 0 ? this.grants.endAt(tx, unitIds) : 0;
  }
}

/** What the change itself says, before and after: names of units, never of people. */
function difference(
  change: UnitChange,
  unitId: string | null,
  tree: ReadonlyMap<string, StandingUnit>,
  changed: ReadonlyMap<string, ChangedUnit>,
): { before: object | null; after: object | null } {
  const facts = (unit: StandingUnit | undefined): object | null => {
    if (!unit) return null;
    const parent = unit.parentId ? tree.get(unit.parentId) : undefined;
    return { name: unit.name, code: unit.code, parentId: unit.parentId, parentName: parent?.name ?? null };
  };
  const after = facts(changed.get(unitId ?? '')?.unit);
  const into = change.kind === 'merge' ? { intoName: tree.get(change.intoId)?.name ?? null } : {};
  return { before: facts(tree.get(unitId ?? '')), after: after ? { ...after, ...into } : null };
}
