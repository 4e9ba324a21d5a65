import { Injectable } from '@nestjs/common';
import { createSchoolsFileChecker, schoolsTable } from '@tisheng/domain-rules/enrollment/schools-file.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { FileInput } from '../../../platform/spreadsheet/file-source.js';
import { SpreadsheetProblem } from '../../../platform/spreadsheet/spreadsheet-problem.js';
import { OrganizationWriter, type NewUnit } from '../../organization/public/organization-writer.js';
import { openTable } from '../roster/open-table.js';

export interface UnitList {
  readonly rootUnitId: string;
  readonly fileName: string;
  readonly source: FileInput;
}

/** What became of a list of units: the good rows are in, the others are named with their row. */
export interface ImportedUnits {
  readonly added: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads a list of schools and places each below its county. A school whose county has no unit yet is named with its row
 * and left out; a school that is known keeps its place.
 */
@Injectable()
export class ImportSchools {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationWriter,
    private readonly audit: Audit,
  ) {}

  /** `problems` of an answer without counts: the file could not be read and nothing was stored. */
  async execute(
    actor: Actor | NamedActor,
    list: UnitList,
  ): Promise<ImportedUnits | { problems: readonly Problem[] }> {
    try {
      return await this.database.transaction((tx) => this.read(tx, actor, list));
    } catch (error) {
      if (error instanceof SpreadsheetProblem) return { problems: [error.problem] };
      throw error;
    }
  }

  private async read(
    tx: Transaction,
    actor: Actor | NamedActor,
    { rootUnitId, source, fileName }: UnitList,
  ): Promise<ImportedUnits | { problems: readonly Problem[] }> {
    const table = await openTable(source, fileName, schoolsTable);
    if (table.kind === 'refused') return { problems: table.problems };
    const offices = await tx.rows<{ code: string }>(
      `SELECT code FROM organization.unit WHERE root_id = $1 AND kind IN ('county', 'committee', 'direct-schools')`,
      [rootUnitId],
    );
    const counties = new Set(offices.map(({ code }) => code));
    const checker = createSchoolsFileChecker({ columns: table.columns, counties });
    const schools: NewUnit[] = [];
    const problems: Problem[] = [];
    let rejected = 0;
    for await (const { row, cells } of table.rows) {
      const result = checker.row(row, cells);
      if (result.kind === 'rejected') {
        rejected += 1;
        problems.push(...result.problems);
      } else if (result.kind === 'accepted') {
        const { code, name, stages, countyCode } = result.school;
        schools.push({ kind: 'school', code, name, stages, parentCode: countyCode });
      }
    }
    const added = await this.organization.upsertUnits(tx, rootUnitId, schools);
    const counts = { added, accepted: schools.length, rejected };
    await this.audit.record(tx, actor, {
      action: 'import-schools',
      targetKind: 'unit',
      targetId: rootUnitId,
      after: counts,
    });
    return { ...counts, problems };
  }
}
