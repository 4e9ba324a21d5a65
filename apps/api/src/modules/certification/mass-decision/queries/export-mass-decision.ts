import type { Readable } from 'node:stream';
import { Injectable, NotFoundException } from '@nestjs/common';
import { MASS_DECISION_COLUMNS, MASS_OUTCOME_LABELS } from '@tisheng/messages/certificate-sheets.js';
import { labelOf } from '@tisheng/messages/states.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { workbookStream, type SheetColumn } from '../../../../platform/spreadsheet/write-workbook.js';
import type { MassDecisionMeant } from '../use-cases/decide-mass-decision.js';

interface Line extends Record<string, unknown> {
  readonly number: string;
  readonly holder: string;
  readonly learnerNo: string;
  readonly county: string;
  readonly school: string;
  readonly outcome: string | null;
  readonly newNumber: string | null;
}

const COLUMNS: readonly SheetColumn[] = Object.values(MASS_DECISION_COLUMNS).map((header) => ({
  header,
  type: 'text',
}));

/** Every certificate of a decision with what became of it, as a workbook. */
@Injectable()
export class ExportMassDecision {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async execute(actor: Actor, meant: MassDecisionMeant, language: 'zh' | 'en'): Promise<Readable> {
    const { cohortId, unitId, decisionId } = meant;
    const found = await this.database.one<{ id: string }>(
      `SELECT d.id FROM certification.mass_decision d
         JOIN organization.unit own ON own.id = d.unit_id
         JOIN organization.unit u ON u.id = $2 AND own.path LIKE u.path || '%'
        WHERE d.id::text = $3 AND d.cohort_id = $1`,
      [cohortId, unitId, decisionId.toLowerCase()],
    );
    if (!found) throw new NotFoundException();
    const lines = await this.database.rows<Line>(
      `SELECT c.number, c.holder_name AS holder, e.learner_no AS "learnerNo", k.name AS county, s.name AS school,
              m.outcome, n.number AS "newNumber"
         FROM certification.mass_decision_certificate m
         JOIN certification.certificate c ON c.id = m.certificate_id
         JOIN enrollment.enrollment e ON e.cohort_id = c.cohort_id AND e.id = c.enrollment_id
         JOIN organization.unit k ON k.id = e.county_id
         JOIN organization.unit s ON s.id = e.school_id
         LEFT JOIN certification.certificate n ON n.id = m.new_certificate_id
        WHERE m.decision_id = $1 ORDER BY c.number_key`,
      [found.id],
    );
    await this.audit.record(this.database, actor, {
      action: 'export-mass-decision',
      targetKind: 'massDecision',
      targetId: found.id,
      after: { certificates: lines.length },
    });
    const rows = lines.map((line) => [
      line.number,
      line.holder,
      line.learnerNo,
      line.county,
      line.school,
      labelOf(MASS_OUTCOME_LABELS, line.outcome ?? 'waiting', language),
      line.newNumber,
    ]);
    return workbookStream([{ name: MASS_DECISION_COLUMNS.number, columns: COLUMNS, rows }], { language });
  }
}
