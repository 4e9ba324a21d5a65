import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import { STATE_LABELS } from '@tisheng/messages/states.js';
import { standardItem } from '@tisheng/reference-data/ability-standard.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { workbookStream, type SheetValue } from '../../../../platform/spreadsheet/write-workbook.js';
import { FindLowPlans, type LowPlanRow } from '../queries/find-low-plans.js';

type Language = 'zh' | 'en';

const PAGE = 500;

/** Writes the plans below the limit into a workbook, each with its weak points that lack hours; page by page as they are read. */
@Injectable()
export class ExportLowPlans {
  constructor(
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly plans: FindLowPlans,
  ) {}

  async execute(actor: Actor, cohortId: string, unitId: string, language: Language): Promise<Readable> {
    await this.audit.record(this.database, actor, {
      action: 'export-low-consistency',
      targetKind: 'unit',
      targetId: unitId,
      after: { cohortId },
    });
    const columns = [
      { header: consistencyTexts['learner-no'], type: 'text' as const, width: 16 },
      { header: consistencyTexts.name, type: 'text' as const, width: 12 },
      { header: consistencyTexts.school, type: 'text' as const, width: 30 },
      { header: consistencyTexts.institution, type: 'text' as const, width: 30 },
      { header: consistencyTexts['plan-state'], type: 'text' as const, width: 10 },
      { header: consistencyTexts.hours, type: 'hours' as const },
      { header: consistencyTexts.index, type: 'decimal' as const },
      { header: consistencyTexts.missing, type: 'text' as const, width: 60 },
    ];
    const rows = this.rows(cohortId, unitId, language);
    return workbookStream([{ name: consistencyTexts['low-title'], columns, rows }], { language });
  }

  private async *rows(cohortId: string, unitId: string, language: Language): AsyncGenerator<SheetValue[]> {
    let after: string | null = null;
    for (;;) {
      const { plans } = await this.plans.execute(cohortId, { unitId }, { first: PAGE, after });
      for (const plan of plans.nodes) yield rowOf(plan, language);
      if (!plans.pageInfo.hasNextPage) return;
      after = plans.pageInfo.endCursor;
    }
  }
}

function rowOf(plan: LowPlanRow, language: Language): SheetValue[] {
  const missing = plan.consistency.weakPoints
    .filter(({ missingHalfHours }) => missingHalfHours > 0)
    .map(({ weakPoint, missingHalfHours }) => {
      const label = standardItem(weakPoint.item)?.labels[weakPoint.columns[0] ?? 'I'][language] ?? '';
      return `${label} ${missingHalfHours / 2}`;
    });
  return [
    plan.learnerNo,
    plan.name,
    plan.schoolName,
    plan.institutionName,
    STATE_LABELS.plan[plan.state][language],
    plan.halfHours,
    plan.consistency.hundredths / 100,
    missing.join(language === 'zh' ? '；' : '; '),
  ];
}
