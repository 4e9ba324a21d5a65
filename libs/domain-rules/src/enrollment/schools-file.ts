import { readSchoolCode } from '@tisheng/reference-data/school-codes.js';
import { stageOfSchoolingOf } from '@tisheng/reference-data/stages-of-schooling.js';
import type { StageOfSchooling } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { foldFullWidth } from './fold-full-width.js';
import type { Cell } from './roster/cell.js';
import { cellText, codeText } from './roster/cell-text.js';
import { isDataRow } from './roster/is-data-row.js';
import { titleOf } from './roster/table-definition.js';
import type { ColumnPlaces, TableDefinition } from './roster/table-definition.js';

export type SchoolsFileColumn = 'code' | 'name' | 'stages' | 'countyCode';

/** The columns of a list of schools. */
export const schoolsTable: TableDefinition<SchoolsFileColumn> = [
  {
    column: 'code',
    title: '学校标识码',
    words: [
      '学校代码',
      '学校编码',
      '学校识别码',
      '学校(机构)标识码',
      '学校机构标识码',
      '标识码',
      'schoolcode',
    ],
    requiredGroup: 'code',
  },
  {
    column: 'name',
    title: '学校名称',
    words: ['学校', '单位名称', '学校全称', '学校(机构)名称', '学校机构名称', 'schoolname'],
    requiredGroup: 'name',
  },
  {
    column: 'stages',
    title: '任教学段',
    words: ['学段', '办学学段', '学校学段', '办学类型', 'stage'],
    requiredGroup: 'stages',
  },
  {
    column: 'countyCode',
    title: '所属县区代码',
    words: [
      '县区代码',
      '所属县代码',
      '所属区县代码',
      '区县代码',
      '所属县(市、区)代码',
      '所在县区代码',
      'countycode',
    ],
    requiredGroup: 'countyCode',
  },
];

export type SchoolsFileProblemCode =
  | 'school-code-missing'
  | 'school-code-malformed'
  | 'school-name-missing'
  | 'stage-missing'
  | 'stage-unknown'
  | 'county-code-missing'
  | 'county-unknown'
  | 'duplicate-in-file';

/** What an accepted row says. */
export interface SchoolOfFile {
  readonly code: string;
  readonly name: string;
  /** One for most schools; a nine-year school names two (小学、初中). */
  readonly stages: readonly StageOfSchooling[];
  readonly countyCode: string;
}

export type SchoolsFileRowResult =
  | { readonly kind: 'accepted'; readonly row: number; readonly school: SchoolOfFile }
  | {
      readonly kind: 'rejected';
      readonly row: number;
      readonly problems: readonly Problem<SchoolsFileProblemCode>[];
    }
  | { readonly kind: 'not-data'; readonly row: number };

export interface SchoolsFileOptions {
  readonly columns: ColumnPlaces<SchoolsFileColumn>;
  /** Codes of the counties and special units that the importing office may touch. */
  readonly counties: ReadonlySet<string>;
}

export interface SchoolsFileChecker {
  row(row: number, cells: readonly Cell[]): SchoolsFileRowResult;
}

/** Words that hold two stages at once. */
const combinedStages: Readonly<Record<string, readonly StageOfSchooling[]>> = {
  九年一贯制: ['primary', 'junior-secondary'],
  九年一贯制学校: ['primary', 'junior-secondary'],
  完全中学: ['junior-secondary', 'senior-secondary'],
  十二年一贯制: ['primary', 'junior-secondary', 'senior-secondary'],
  十二年一贯制学校: ['primary', 'junior-secondary', 'senior-secondary'],
};

/** A checker for the rows of a list of schools; the second row with a code is refused. */
export function createSchoolsFileChecker({ columns, counties }: SchoolsFileOptions): SchoolsFileChecker {
  const firstRowOf = new Map<string, number>();
  return {
    row(row, cells) {
      if (!isDataRow(cells, columns, schoolsTable, ['code', 'name'])) return { kind: 'not-data', row };
      const problems: Problem<SchoolsFileProblemCode>[] = [];
      const fault = (column: SchoolsFileColumn, code: SchoolsFileProblemCode, data?: Problem['data']) => {
        const where = { row, field: titleOf(schoolsTable, column) };
        problems.push(problem(code, data ? { ...where, data } : where));
      };
      const cell = (column: SchoolsFileColumn) => {
        const place = columns[column];
        return place === undefined ? undefined : cells[place];
      };
      const code = codeText(cell('code'));
      if (code === '') fault('code', 'school-code-missing');
      else if (readSchoolCode(code) === null) fault('code', 'school-code-malformed', { value: code });
      else {
        const firstRow = firstRowOf.get(code);
        if (firstRow === undefined) firstRowOf.set(code, row);
        else fault('code', 'duplicate-in-file', { firstRow, column: titleOf(schoolsTable, 'code') });
      }
      const name = foldFullWidth(cellText(cell('name')))
        .replace(/\s+/g, ' ')
        .trim();
      if (name === '') fault('name', 'school-name-missing');
      const stageText = cellText(cell('stages'));
      const stages = stagesOf(stageText);
      if (stageText === '') fault('stages', 'stage-missing');
      else if (stages === null) fault('stages', 'stage-unknown', { value: stageText });
      const countyCode = codeText(cell('countyCode'));
      if (countyCode === '') fault('countyCode', 'county-code-missing');
      else if (!counties.has(countyCode)) fault('countyCode', 'county-unknown', { value: countyCode });
      if (problems.length > 0 || stages === null) return { kind: 'rejected', row, problems };
      return { kind: 'accepted', row, school: { code, name, stages, countyCode } };
    },
  };
}

/** Stages in a cell such as `小学、初中`; null where one of the words is unknown. */
function stagesOf(text: string): StageOfSchooling[] | null {
  const stages = new Set<StageOfSchooling>();
  for (const word of foldFullWidth(text)
    .replace(/\s/g, '')
    .split(/[、,;/+]/)) {
    const combined = combinedStages[word];
    const stage = stageOfSchoolingOf(word);
    if (combined) for (const one of combined) stages.add(one);
    else if (stage === null) return null;
    else stages.add(stage);
  }
  return [...stages];
}
