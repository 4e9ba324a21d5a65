import { Injectable } from '@nestjs/common';
import { contradictingChanges } from '@tisheng/domain-rules/organization/contradicting-changes.js';
import {
  unitListOutcome,
  type UnitListOutcome,
} from '@tisheng/domain-rules/organization/unit-list-outcome.js';
import type { UnitChange } from '@tisheng/domain-rules/organization/unit-change.js';
import type { UnitKind } from '@tisheng/domain-rules/organization/unit-may-stand-under.js';
import {
  ORGANIZATION_TIME_ZONE,
  type StandingUnit,
  type UnitTree,
} from '@tisheng/domain-rules/organization/unit-tree.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { UnitChanges } from '../../organization/public/unit-changes.js';

export interface CommittedUnitList {
  readonly opened: number;
  readonly changed: number;
}

interface StoredList extends Record<string, unknown> {
  readonly state: string;
  readonly fileName: string;
}

interface StoredRow extends Record<string, unknown> {
  readonly row: number;
  readonly outcome: UnitListOutcome;
  readonly kind: UnitKind;
  readonly code: string;
  readonly name: string;
  readonly stages: readonly string[];
  readonly parentId: string;
}

/** Told through the transaction, so that nothing of a list stays that cannot be committed whole. */
class ListRefused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('The list was refused');
  }
}

/** Makes a checked list true: opens, renames and moves units from today on. What the list does not name stays. */
@Injectable()
export class CommitUnitList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly units: UnitChanges,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    unitId: string,
    listId: string,
  ): Promise<CommittedUnitList | { problems: readonly Problem[] }> {
    try {
      return await this.database.transaction((tx) => this.commit(tx, actor, unitId, listId));
    } catch (error) {
      if (error instanceof ListRefused) return { problems: error.problems };
      throw error;
    }
  }

  private async commit(
    tx: Transaction,
    actor: Actor,
    unitId: string,
    listId: string,
  ): Promise<CommittedUnitList> {
    const { list, problems: missing } = await lockList(tx, unitId, listId);
    if (!list) throw new ListRefused(missing);
    const rootId = actor.rootUnitId ?? '';
    const tree = await this.units.lockedTree(tx, rootId);
    const office = tree.get(unitId);
    const rows = await tx.rows<StoredRow>(
      `SELECT sheet_row AS "row", outcome, kind, code, name, stages, parent_id AS "parentId" FROM enrollment.unit_list_row
        WHERE list_id = $1 AND outcome IN ('new', 'renamed', 'moved', 'changed') ORDER BY position`,
      [listId],
    );
    if (rows.length === 0 || !office) throw new ListRefused([problem('unit-list-empty')]);
    const { changes, problems } = changesOf(rows, tree, office);
    const today = plainDateIn(ORGANIZATION_TIME_ZONE, this.clock.now());
    const pending = await this.units.pending(tx, rootId);
    for (const change of changes) problems.push(...contradictingChanges(change, today, pending, tree));
    if (problems.length > 0) throw new ListRefused(problems);
    const settled = await this.units.applyNow(tx, rootId, tree, changes, {
      accountId: actor.accountId,
      displayName: actor.displayName,
      reason: list.fileName,
      documentNo: null,
    });
    const refused = settled.flatMap((one) => one.problems ?? []);
    if (refused.length > 0) throw new ListRefused(refused);
    await tx.run(`UPDATE enrollment.unit_list SET state = 'committed', ended_at = $2 WHERE id = $1`, [
      listId,
      this.clock.now(),
    ]);
    const opened = rows.filter(({ outcome }) => outcome === 'new').length;
    const committed = { opened, changed: rows.length - opened };
    await this.audit.record(tx, actor, {
      action: 'commit-unit-list',
      targetKind: 'unit',
      targetId: unitId,
      after: { listId, ...committed },
    });
    return committed;
  }
}

/** The list, locked, where it waits to be committed; else the problem. */
export async function lockList(
  tx: Transaction,
  unitId: string,
  listId: string,
): Promise<{ list: StoredList | null; problems: readonly Problem[] }> {
  const list = await tx.one<StoredList>(
    `SELECT state, file_name AS "fileName" FROM enrollment.unit_list WHERE id = $1 AND unit_id = $2 FOR UPDATE`,
    [listId, unitId],
  );
  if (list?.state === 'checked') return { list, problems: [] };
  const code = list ? 'unit-list-ended' : 'unit-list-unknown';
  return { list: null, problems: [problem(code, { field: 'listId' })] };
}

function changesOf(
  rows: readonly StoredRow[],
  tree: UnitTree,
  office: StandingUnit,
): { changes: UnitChange[]; problems: Problem[] } {
  const byCode = new Map([...tree.values()].map((unit) => [unit.code, unit]));
  const changes: UnitChange[] = [];
  const problems: Problem[] = [];
  for (const { row, outcome, kind, code, name, stages, parentId } of rows) {
    const parent = tree.get(parentId);
    const known = byCode.get(code);
    const now = parent
      ? unitListOutcome({ kind, code, name, stages, parent }, known, office.path, row)
      : { problems: [] };
    if (!('outcome' in now) || now.outcome !== outcome) {
      problems.push(
        problem('unit-list-outdated', { row, data: { name } }),
        ...('problems' in now ? now.problems : []),
      );
    } else if (!known) changes.push({ kind: 'open', parentId, unitKind: kind, code, name, stages });
    else changes.push(...changesOfKnown(known, { name, stages, parentId }));
  }
  return { changes, problems };
}

function changesOfKnown(
  known: StandingUnit,
  { name, stages, parentId }: Pick<StoredRow, 'name' | 'stages' | 'parentId'>,
): UnitChange[] {
  const unitId = known.id;
  const sameStages = [...stages].sort().join() === [...known.stages].sort().join();
  return [
    ...(name === known.name ? [] : [{ kind: 'rename', unitId, name } as const]),
    ...(sameStages || known.kind !== 'school' ? [] : [{ kind: 'restage', unitId, stages } as const]),
    ...(parentId === known.parentId ? [] : [{ kind: 'move', unitId, parentId } as const]),
  ];
}
