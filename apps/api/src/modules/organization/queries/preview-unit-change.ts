import { Injectable } from '@nestjs/common';
import { applyUnitChange } from '@tisheng/domain-rules/organization/apply-unit-change.js';
import { waitsForItsDay } from '@tisheng/domain-rules/organization/may-decide-unit-change.js';
import { targetOf, unitOf } from '@tisheng/domain-rules/organization/unit-change.js';
import { ORGANIZATION_TIME_ZONE, subtreeOf } from '@tisheng/domain-rules/organization/unit-tree.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { parsePlainDate, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { UnitFollowers } from '../public/unit-followers.js';
import { UnitChangeBook } from '../changing/unit-change-book.js';
import { DecideUnitChange, type UnitChangeRequest } from '../use-cases/decide-unit-change.js';

/** What a change would touch, before it is decided. */
export interface PreviewedUnitChange {
  readonly problems: readonly Problem[];
  readonly appliesAtOnce: boolean;
  /** Units that would be different afterwards. */
  readonly units: number;
  readonly schools: number;
  readonly teachers: number;
  readonly openEnrollments: number;
  /** Roles at units that would be closed: they end. */
  readonly accounts: number;
  /** Changes that wait for their day and concern the same units. */
  readonly pendingChanges: number;
}

/** Counts the consequences of a change and says what the rules think of it; nothing is written. */
@Injectable()
export class PreviewUnitChange {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly decide: DecideUnitChange,
    private readonly book: UnitChangeBook,
    private readonly followers: UnitFollowers,
  ) {}

  async execute(actor: Actor, request: UnitChangeRequest): Promise<PreviewedUnitChange> {
    const { change, effectiveOn, rootId } = request;
    const { tree, problems } = await this.decide.check(this.database, actor, request);
    const today = plainDateIn(ORGANIZATION_TIME_ZONE, this.clock.now());
    const on = parsePlainDate(effectiveOn) ?? today;
    const unit = tree.get(unitOf(change) ?? '');
    const touched = applyUnitChange(tree, change, on, { id: 'new', number: 0 }).filter(
      ({ id, closedOn }) => closedOn === null || tree.get(id)?.closedOn === null,
    );
    const below = unit ? subtreeOf(tree, unit).filter(({ closedOn }) => closedOn === null) : [];
    const load = unit ? (await this.followers.loadOf(this.database, [unit.id])).get(unit.id) : undefined;
    const concerned = new Set([...below.map(({ id }) => id), targetOf(change) ?? '']);
    const pending = await this.book.pending(this.database, rootId);
    return {
      // The reason is written while the preview is read.
      problems: problems.filter(({ code }) => code !== 'unit-change-reason-missing'),
      appliesAtOnce: !waitsForItsDay(on, today),
      units: touched.length,
      schools: below.filter(({ kind }) => kind === 'school').length,
      teachers: load?.teachers ?? 0,
      openEnrollments: load?.openEnrollments ?? 0,
      accounts: await this.rolesAt(touched.filter(({ closedOn }) => closedOn !== null).map(({ id }) => id)),
      pendingChanges: pending.filter((one) =>
        [unitOf(one.change), targetOf(one.change)].some((id) => id !== null && concerned.has(id)),
      ).length,
    };
  }

  private async rolesAt(unitIds: readonly string[]): Promise<number> {
    const row = await this.database.one<{ count: number }>(
      'SELECT count(*) AS count FROM identity.role_grant WHERE unit_id = ANY($1) AND ended_at IS NULL',
      [unitIds],
    );
    return row?.count ?? 0;
  }
}
