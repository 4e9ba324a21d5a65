import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { AnalysedGroup, Hiding } from '@tisheng/domain-rules/diagnostic-assessment/analyse-unit.js';
import type { GroupLevel } from '@tisheng/domain-rules/diagnostic-assessment/group-levels.js';
import type { TestKind } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { FIELDS } from '@tisheng/domain-rules/diagnostic-assessment/test-bank.js';
import { diagnosisSheetTexts } from '@tisheng/messages/diagnosis-sheet.js';
import { STANDARD_DIMENSION_NAMES } from '@tisheng/reference-data/ability-standard.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { csvStream } from '../../../platform/spreadsheet/write-csv.js';
import {
  workbookStream,
  type SheetColumn,
  type SheetLanguage,
  type SheetToWrite,
  type SheetValue,
} from '../../../platform/spreadsheet/write-workbook.js';
import { FindUnitDiagnosis, type UnitDiagnosisView } from './queries/find-unit-diagnosis.js';

const text = diagnosisSheetTexts;

/** What the page of a unit shows as a file: the same numbers, the same ones hidden. */
@Injectable()
export class ExportUnitDiagnosis {
  constructor(
    private readonly database: Database,
    private readonly units: FindUnitDiagnosis,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    wanted: { readonly cohortId: string; readonly unitId: string; readonly kind: TestKind },
    format: 'xlsx' | 'csv',
    language: SheetLanguage,
  ): Promise<Readable> {
    const view = await this.units.execute(actor, wanted.cohortId, wanted.unitId, wanted.kind);
    await this.audit.record(this.database, actor, {
      action: 'export-diagnosis',
      targetKind: 'unit',
      targetId: wanted.unitId,
      after: { cohortId: wanted.cohortId, kind: wanted.kind, format },
    });
    const units = unitSheet(view, language);
    return format === 'csv'
      ? csvStream(units.columns, units.rows, { language })
      : workbookStream([units, levelSheet(view, language)], { language });
  }
}

const percent = (level: number | null | undefined): SheetValue =>
  level === null || level === undefined ? null : Math.round(level * 10_000) / 100;

/** The unit itself and those below it, a line each. */
function unitSheet({ unit, analysis }: UnitDiagnosisView, language: SheetLanguage): SheetToWrite {
  const columns: SheetColumn[] = [
    { header: text.unit, type: 'text', width: 30 },
    { header: text.enrolled, type: 'integer' },
    { header: text.submitted, type: 'integer' },
    { header: text.overall, type: 'decimal' },
    { header: text.low, type: 'decimal' },
    { header: text.high, type: 'decimal' },
    ...FIELDS.map(({ dimension, column }): SheetColumn => {
      const { zh, en } = STANDARD_DIMENSION_NAMES[dimension];
      return {
        header: { zh: `${zh} ${column}（%）`, en: `${en} ${column} (%)` },
        type: 'decimal',
        width: 20,
      };
    }),
    { header: text.note, type: 'text', width: 40 },
  ];
  const line = (
    name: string,
    { totals, levels, hiding }: Pick<AnalysedGroup<unknown>, 'totals' | 'levels' | 'hiding'>,
  ): SheetValue[] => [
    name,
    totals.enrolled,
    totals.submitted,
    percent(levels[0]?.mean),
    percent(levels[0]?.interval?.low),
    percent(levels[0]?.interval?.high),
    ...FIELDS.map((_, at) => percent(levels[at + 1]?.mean)),
    hiding === null ? null : noteOf(hiding, language),
  ];
  const rows = [line(unit.name, analysis)];
  if (unit.kind !== 'school') rows.push(...analysis.groups.map((group) => line(group.key.name, group)));
  return { name: text['sheet-units'], columns, rows };
}

/** Levels and growth of the unit, dimension by dimension. */
function levelSheet({ analysis }: UnitDiagnosisView, language: SheetLanguage): SheetToWrite {
  const columns: SheetColumn[] = [
    { header: text.column, type: 'text', width: 8 },
    { header: text.dimension, type: 'text', width: 20 },
    { header: text.people, type: 'integer' },
    { header: text.level, type: 'decimal' },
    { header: text.low, type: 'decimal' },
    { header: text.high, type: 'decimal' },
    { header: text.paired, type: 'integer', width: 16 },
    { header: text.gain, type: 'decimal', width: 16 },
    { header: text['gain-low'], type: 'decimal', width: 16 },
    { header: text['gain-high'], type: 'decimal', width: 16 },
    { header: text.effect, type: 'decimal' },
  ];
  const levelCells = (level: GroupLevel | null | undefined): SheetValue[] => [
    level?.n,
    percent(level?.mean),
    percent(level?.interval?.low),
    percent(level?.interval?.high),
  ];
  const rows = FIELDS.map(({ dimension, column }, at) => {
    const growth = analysis.growth[at + 1];
    return [
      column,
      STANDARD_DIMENSION_NAMES[dimension][language],
      ...levelCells(analysis.levels[at + 1]),
      growth?.n,
      percent(growth?.gain),
      percent(growth?.interval?.low),
      percent(growth?.interval?.high),
      growth?.effect,
    ];
  });
  return { name: text['sheet-levels'], columns, rows };
}

const noteOf = (hiding: Hiding, language: SheetLanguage): string => text[`hidden-${hiding}`][language];
