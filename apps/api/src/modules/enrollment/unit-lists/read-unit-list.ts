import { countiesTable, createCountiesFileChecker } from '@tisheng/domain-rules/enrollment/counties-file.js';
import { titleOf } from '@tisheng/domain-rules/enrollment/roster/table-definition.js';
import { createSchoolsFileChecker, schoolsTable } from '@tisheng/domain-rules/enrollment/schools-file.js';
import {
  unitListOutcome,
  type UnitListOutcome,
  type UnitOfList,
} from '@tisheng/domain-rules/organization/unit-list-outcome.js';
import type { StandingUnit, UnitTree } from '@tisheng/domain-rules/organization/unit-tree.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { FileInput } from '../../../platform/spreadsheet/file-source.js';
import { COUNTY_KINDS } from '../../organization/public/organization-reader.js';
import { openTable } from '../roster/open-table.js';

export type UnitListKind = 'counties' | 'schools';

/** A row that can be committed, with the unit that it speaks of where that is known. */
export interface UnitListEntry {
  readonly row: number;
  readonly outcome: UnitListOutcome;
  readonly unit: UnitOfList;
  readonly known: StandingUnit | undefined;
}

export interface ReadUnitList {
  readonly rowsRead: number;
  readonly rowsRejected: number;
  readonly entries: readonly UnitListEntry[];
  readonly problems: readonly Problem[];
}

interface Area {
  readonly tree: UnitTree;
  /** The office that sends the list. */
  readonly office: StandingUnit;
}

type Row = { readonly unit: UnitOfList } | { readonly problems: readonly Problem[] } | null;

/**
 * Reads a list against the tree as it stands: every fault of every row, and what the good rows would do.
 *
 * @throws {SpreadsheetProblem} for a file that is no readable table
 */
export async function readUnitList(
  kind: UnitListKind,
  file: { readonly source: FileInput; readonly fileName: string },
  area: Area,
): Promise<ReadUnitList | { problems: readonly Problem[] }> {
  const byCode = new Map([...area.tree.values()].map((unit) => [unit.code, unit]));
  const opened =
    kind === 'counties' ? await openCounties(file, area, byCode) : await openSchools(file, area, byCode);
  if ('problems' in opened) return opened;
  const entries: UnitListEntry[] = [];
  const problems: Problem[] = [];
  let rowsRead = 0;
  let rowsRejected = 0;
  for await (const { row, result } of opened.rows) {
    if (result === null) continue;
    rowsRead += 1;
    const known = 'unit' in result ? byCode.get(result.unit.code) : undefined;
    const checked = 'unit' in result ? unitListOutcome(result.unit, known, area.office.path, row) : result;
    if ('unit' in result && 'outcome' in checked)
      entries.push({ row, unit: result.unit, known, outcome: checked.outcome });
    else {
      rowsRejected += 1;
      problems.push(...('problems' in checked ? checked.problems : []));
    }
  }
  return { rowsRead, rowsRejected, entries, problems };
}

interface OpenedList {
  readonly rows: AsyncIterable<{ readonly row: number; readonly result: Row }>;
}

async function openSchools(
  { source, fileName }: { source: FileInput; fileName: string },
  { tree, office }: Area,
  byCode: ReadonlyMap<string, StandingUnit>,
): Promise<OpenedList | { problems: readonly Problem[] }> {
  const table = await openTable(source, fileName, schoolsTable);
  if (table.kind === 'refused') return { problems: table.problems };
  const counties = new Set(
    [...tree.values()]
      .filter(({ kind, path }) => COUNTY_KINDS.includes(kind) && path.startsWith(office.path))
      .map(({ code }) => code),
  );
  const checker = createSchoolsFileChecker({ columns: table.columns, counties });
  return {
    rows: (async function* () {
      for await (const { row, cells } of table.rows) {
        const checked = checker.row(row, cells);
        const parent = checked.kind === 'accepted' ? byCode.get(checked.school.countyCode) : undefined;
        if (checked.kind === 'rejected') yield { row, result: { problems: checked.problems } };
        else if (checked.kind === 'accepted' && parent) {
          const { code, name, stages } = checked.school;
          yield { row, result: { unit: { kind: 'school', code, name, stages, parent } } };
        }
      }
    })(),
  };
}

async function openCounties(
  { source, fileName }: { source: FileInput; fileName: string },
  area: Area,
  byCode: ReadonlyMap<string, StandingUnit>,
): Promise<OpenedList | { problems: readonly Problem[] }> {
  const table = await openTable(source, fileName, countiesTable);
  if (table.kind === 'refused') return { problems: table.problems };
  const checker = createCountiesFileChecker({ columns: table.columns });
  return {
    rows: (async function* () {
      for await (const { row, cells } of table.rows) {
        const checked = checker.row(row, cells);
        if (checked.kind === 'rejected') yield { row, result: { problems: checked.problems } };
        if (checked.kind !== 'accepted') continue;
        const { code, name, cityCode } = checked.county;
        const known = byCode.get(code);
        const parent = cityCode === null ? placeWithoutCity(area, known) : byCode.get(cityCode);
        const problems = parentProblems(parent, area, row, cityCode);
        const kind = known && known.kind !== 'school' ? known.kind : 'county';
        yield {
          row,
          result:
            parent && problems.length === 0
              ? { unit: { kind, code, name, stages: [], parent } }
              : { problems },
        };
      }
    })(),
  };
}

/** A county that names no city keeps its place; a new one stands straight below the office that sends the list. */
const placeWithoutCity = (
  { tree, office }: Area,
  known: StandingUnit | undefined,
): StandingUnit | undefined => (known?.parentId ? tree.get(known.parentId) : office);

function parentProblems(
  parent: StandingUnit | undefined,
  { office }: Area,
  row: number,
  cityCode: string | null,
): Problem[] {
  const field = titleOf(countiesTable, 'cityCode');
  if (!parent) return [problem('city-unknown', { row, field, data: { value: cityCode } })];
  // What a county's own office sends about itself is looked at as a change of that county.
  return parent.path.startsWith(office.path) || office.path.startsWith(parent.path)
    ? []
    : [problem('unit-outside-area', { row, field, data: { name: parent.name } })];
}
