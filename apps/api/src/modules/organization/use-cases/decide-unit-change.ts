import { Injectable } from '@nestjs/common';
import { contradictingChanges } from '@tisheng/domain-rules/organization/contradicting-changes.js';
import { mayChangeUnit } from '@tisheng/domain-rules/organization/may-change-unit.js';
import {
  mayDecideUnitChange,
  waitsForItsDay,
} from '@tisheng/domain-rules/organization/may-decide-unit-change.js';
import { unitOf, type UnitChange } from '@tisheng/domain-rules/organization/unit-change.js';
import { ORGANIZATION_TIME_ZONE, type StandingUnit } from '@tisheng/domain-rules/organization/unit-tree.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { parsePlainDate, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Queryable, type Transaction } from '../../../platform/database/database.js';
import { ApplyUnitChanges } from '../changing/apply-unit-changes.js';
import { UnitChangeBook } from '../changing/unit-change-book.js';
import { UnitTreeStore } from '../changing/unit-tree-store.js';
import { UnitFollowers } from '../public/unit-followers.js';

export interface UnitChangeRequest {
  readonly rootId: string;
  readonly change: UnitChange;
  /** Plain date from which the change holds. */
  readonly effectiveOn: string;
  readonly reason: string;
  readonly documentNo: string;
}

/** A change that was decided. */
export interface DecidedUnitChange {
  readonly changeId: string;
  /** False where it waits for its day. */
  readonly applied: boolean;
  /** The unit; null while one that is to be opened does not exist yet. */
  readonly unitId: string | null;
}

/** Everything that is known before the decision. */
export interface UnitChangeCheck {
  readonly tree: Map<string, StandingUnit>;
  readonly problems: readonly Problem[];
  readonly ownTeachers: number;
}

/**
 * An office decides that a unit is opened, renamed, moved, merged or closed. A change of today or of a day before is
 * applied at once, a later one waits and is done by {@link ApplyDueUnitChanges}.
 */
@Injectable()
export class DecideUnitChange {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: UnitTreeStore,
    private readonly book: UnitChangeBook,
    private readonly apply: ApplyUnitChanges,
    private readonly followers: UnitFollowers,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor | NamedActor,
    request: UnitChangeRequest,
  ): Promise<DecidedUnitChange | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      await this.store.lock(tx, request.rootId);
      const { tree, problems, ownTeachers } = await this.check(tx, actor, request);
      return problems.length > 0 ? { problems } : this.decide(tx, actor, request, tree, ownTeachers);
    });
  }

  /** All that the rules say about a change, by whom and for whatever day; nothing is written. */
  async check(
    db: Queryable,
    actor: Actor | NamedActor,
    { rootId, change, effectiveOn, reason }: UnitChangeRequest,
  ): Promise<UnitChangeCheck> {
    const today = this.today();
    const on = parsePlainDate(effectiveOn) ?? today;
    const tree = await this.store.load(db, rootId);
    const unit = tree.get(unitOf(change) ?? '');
    const loads = unit ? await this.followers.loadOf(db, [unit.id]) : undefined;
    const ownTeachers = loads?.get(unit?.id ?? '')?.ownTeachers ?? 0;
    const officePath = 'unitPath' in actor ? (actor.unitPath ?? '//') : null;
    const problems = [
      ...mayDecideUnitChange(change, tree, { officePath, effectiveOn, reason, today }),
      ...mayChangeUnit(change, {
        tree,
        on,
        teachers: ownTeachers,
        latestChangeBelow: unit ? await this.store.latestChangeBelow(db, unit.path) : null,
      }),
      ...contradictingChanges(change, on, await this.book.pending(db, rootId), tree),
    ];
    return { tree, problems, ownTeachers };
  }

  private async decide(
    tx: Transaction,
    actor: Actor | NamedActor,
    { rootId, change, effectiveOn: on, reason, documentNo }: UnitChangeRequest,
    tree: Map<string, StandingUnit>,
    ownTeachers: number,
  ): Promise<DecidedUnitChange> {
    const [changeId = ''] = await this.book.note(tx, rootId, [{ change, on }], {
      accountId: actor.accountId ?? null,
      displayName: actor.displayName,
      reason: reason.trim(),
      documentNo: documentNo.trim() || null,
    });
    const waits = waitsForItsDay(on, this.today());
    let unitId = unitOf(change);
    if (!waits) {
      const teachers = new Map(unitId ? [[unitId, ownTeachers]] : []);
      const { settled } = await this.apply.execute(
        tx,
        rootId,
        tree,
        [{ id: changeId, change, on }],
        teachers,
      );
      // The same rules were asked a moment ago, on the same locked tree.
      if (settled[0]?.state !== 'applied')
        throw new Error('The rules changed their mind about a change of a unit');
      unitId = settled[0].unitId;
    }
    await this.audit.record(tx, actor, {
      action: 'decide-unit-change',
      targetKind: 'unit',
      targetId: unitId ?? rootId,
      after: { changeId, change, effectiveOn: on, applied: !waits },
    });
    return { changeId, applied: !waits, unitId };
  }

  private today() {
    return plainDateIn(ORGANIZATION_TIME_ZONE, this.clock.now());
  }
}
