import { Injectable } from '@nestjs/common';
import {
  countiesTable,
  createCountiesFileChecker,
  type CountyOfFile,
} from '@tisheng/domain-rules/enrollment/counties-file.js';
import { titleOf } from '@tisheng/domain-rules/enrollment/roster/table-definition.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { SpreadsheetProblem } from '../../../platform/spreadsheet/spreadsheet-problem.js';
import { OrganizationWriter } from '../../organization/public/organization-writer.js';
import { openTable } from '../roster/open-table.js';
import type { ImportedUnits, UnitList } from './import-schools.js';

/**
 * Reads a list of counties and places each below its city, or below the root where it names none: the way for a county
 * that the policy pack does not know. A county that is known keeps its place.
 */
@Injectable()
export class ImportCounties {
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
    const table = await openTable(source, fileName, countiesTable);
    if (table.kind === 'refused') return { problems: table.problems };
    const offices = await tx.rows<{ id: string; code: string; kind: string }>(
      `SELECT id, code, kind FROM organization.unit WHERE root_id = $1 AND kind <> 'school'`,
      [rootUnitId],
    );
    const kinds = new Map(offices.map(({ code, kind }) => [code, kind]));
    const root = offices.find(({ id }) => id === rootUnitId)?.code ?? '';
    const checker = createCountiesFileChecker({ columns: table.columns });
    const counties: CountyOfFile[] = [];
    const problems: Problem[] = [];
    let rejected = 0;
    for await (const { row, cells } of table.rows) {
      const result = checker.row(row, cells);
      if (result.kind === 'not-data') continue;
      const found =
        result.kind === 'rejected' ? result.problems : cityProblems(row, result.county, kinds, root);
      problems.push(...found);
      if (found.length > 0) rejected += 1;
      else if (result.kind === 'accepted') counties.push(result.county);
    }
    const added = await this.organization.upsertUnits(
      tx,
      rootUnitId,
      counties.map(({ code, name, cityCode }) => ({
        kind: 'county',
        code,
        name,
        parentCode: cityCode ?? root,
      })),
    );
    const counts = { added, accepted: counties.length, rejected };
    await this.audit.record(tx, actor, {
      action: 'import-counties',
      targetKind: 'unit',
      targetId: rootUnitId,
      after: counts,
    });
    return { ...counts, problems };
  }
}

/** A county that is known keeps its place, so that only a new one needs its city. */
function cityProblems(
  row: number,
  { code, cityCode }: CountyOfFile,
  kinds: ReadonlyMap<string, string>,
  root: string,
): Problem[] {
  if (cityCode === null || cityCode === root || kinds.has(code) || kinds.get(cityCode) === 'city') return [];
  return [
    problem('city-unknown', { row, field: titleOf(countiesTable, 'cityCode'), data: { value: cityCode } }),
  ];
}
