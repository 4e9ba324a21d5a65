import { Injectable } from '@nestjs/common';
import {
  missingFromList,
  UNIT_LIST_OUTCOMES,
  type UnitListOutcome,
} from '@tisheng/domain-rules/organization/unit-list-outcome.js';
import type { StandingUnit, UnitTree } from '@tisheng/domain-rules/organization/unit-tree.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { FileInput } from '../../../platform/spreadsheet/file-source.js';
import { SpreadsheetProblem } from '../../../platform/spreadsheet/spreadsheet-problem.js';
import { COUNTY_KINDS } from '../../organization/public/organization-reader.js';
import { UnitChanges } from '../../organization/public/unit-changes.js';
import { readUnitList, type ReadUnitList, type UnitListKind } from './read-unit-list.js';

export interface UnitListUpload {
  /** Office in whose name the list is sent; nothing outside its subtree is changed. */
  readonly unitId: string;
  readonly kind: UnitListKind;
  readonly fileName: string;
  readonly source: FileInput;
}

/** A list that was checked and waits to be committed. */
export interface CheckedUnitList {
  readonly listId: string;
  readonly rowsRead: number;
  readonly rowsRejected: number;
  readonly outcomes: Readonly<Record<UnitListOutcome, number>>;
}

/** Checks a list of counties or schools row by row against the tree, and keeps what it would do; changes nothing. */
@Injectable()
export class CheckUnitList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly units: UnitChanges,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    upload: UnitListUpload,
  ): Promise<CheckedUnitList | { problems: readonly Problem[] }> {
    try {
      return await this.database.transaction((tx) => this.check(tx, actor, upload));
    } catch (error) {
      if (error instanceof SpreadsheetProblem) return { problems: [error.problem] };
      throw error;
    }
  }

  private async check(
    tx: Transaction,
    actor: Actor,
    upload: UnitListUpload,
  ): Promise<CheckedUnitList | { problems: readonly Problem[] }> {
    const tree = await this.units.tree(tx, actor.rootUnitId ?? '');
    const office = tree.get(upload.unitId);
    if (!office || office.kind === 'school') return { problems: [problem('unit-list-needs-office')] };
    const read = await readUnitList(upload.kind, upload, { tree, office });
    if (!('entries' in read)) return read;
    const missing = missingOf(upload.kind, tree, office, read);
    const outcomes = Object.fromEntries(UNIT_LIST_OUTCOMES.map((outcome) => [outcome, 0])) as Record<
      UnitListOutcome,
      number
    >;
    for (const { outcome } of read.entries) outcomes[outcome] += 1;
    outcomes.missing = missing.length;
    const listId = await this.store(tx, actor, upload, read, outcomes);
    await this.storeRows(tx, listId, tree, read, missing);
    const checked = { listId, rowsRead: read.rowsRead, rowsRejected: read.rowsRejected, outcomes };
    await this.audit.record(tx, actor, {
      action: 'check-unit-list',
      targetKind: 'unit',
      targetId: upload.unitId,
      after: { ...checked, kind: upload.kind },
    });
    return checked;
  }

  private async store(
    tx: Transaction,
    actor: Actor,
    { unitId, kind, fileName }: UnitListUpload,
    read: ReadUnitList,
    outcomes: CheckedUnitList['outcomes'],
  ): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO enrollment.unit_list (root_unit_id, unit_id, kind, file_name, state, rows_read, rows_rejected, outcomes,
                                         uploaded_by, uploaded_at)
       VALUES ($1, $2, $3, $4, 'checked', $5, $6, $7, $8, $9) RETURNING id`,
      [
        actor.rootUnitId,
        unitId,
        kind,
        fileName.slice(0, 200),
        read.rowsRead,
        read.rowsRejected,
        JSON.stringify(outcomes),
        actor.accountId,
        this.clock.now(),
      ],
    );
    if (!row) throw new Error('The list was not stored');
    return row.id;
  }

  private async storeRows(
    tx: Transaction,
    listId: string,
    tree: UnitTree,
    read: ReadUnitList,
    missing: readonly StandingUnit[],
  ): Promise<void> {
    const nameOf = (id: string | null | undefined): string | null =>
      id ? (tree.get(id)?.name ?? null) : null;
    const named = read.entries.map(({ row, outcome, unit, known }) => ({
      row,
      outcome,
      kind: unit.kind,
      code: unit.code,
      name: unit.name,
      stages: unit.stages,
      parentId: unit.parent.id,
      parentName: unit.parent.name,
      unitId: known?.id ?? null,
      formerName: known?.name ?? null,
      formerParentName: nameOf(known?.parentId),
    }));
    const unnamed = missing.map(({ id, kind, code, name, stages, parentId }) => ({
      row: null,
      outcome: 'missing',
      kind,
      code,
      name,
      stages,
      parentId,
      parentName: nameOf(parentId),
      unitId: id,
      formerName: name,
      formerParentName: nameOf(parentId),
    }));
    await tx.run(
      `INSERT INTO enrollment.unit_list_row (list_id, position, sheet_row, outcome, kind, code, name, stages, parent_id,
                                             parent_name, unit_id, former_name, former_parent_name)
       SELECT $1, g.position, g."row", g.outcome, g.kind, g.code, g.name, ARRAY(SELECT json_array_elements_text(g.stages)),
              g."parentId", g."parentName", g."unitId", g."formerName", g."formerParentName"
         FROM json_to_recordset($2) AS g(position int, "row" int, outcome text, kind text, code text, name text, stages json,
              "parentId" uuid, "parentName" text, "unitId" uuid, "formerName" text, "formerParentName" text)`,
      [listId, JSON.stringify([...named, ...unnamed].map((row, position) => ({ ...row, position })))],
    );
    await tx.run(
      `INSERT INTO enrollment.unit_list_problem (list_id, position, sheet_row, column_name, code, data)
       SELECT $1, g.position, g."row", g.field, g.code, g.data
         FROM json_to_recordset($2) AS g(position int, "row" int, field text, code text, data jsonb)`,
      [listId, JSON.stringify(read.problems.map((one, position) => ({ ...one, position })))],
    );
  }
}

/** Rows with faults name their units too, as far as they can be read; so only accepted codes count as named. */
function missingOf(
  kind: UnitListKind,
  tree: UnitTree,
  office: StandingUnit,
  read: ReadUnitList,
): StandingUnit[] {
  const named = new Set(read.entries.map(({ unit }) => unit.code));
  const isMeant = (of: StandingUnit['kind']): boolean =>
    kind === 'schools' ? of === 'school' : COUNTY_KINDS.includes(of);
  return missingFromList(tree, office.path, isMeant, named);
}
