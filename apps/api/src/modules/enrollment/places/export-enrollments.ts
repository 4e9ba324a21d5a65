import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Obligation, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { ENROLLMENT_SHEET_COLUMNS, ENROLLMENT_SHEET_NAME } from '@tisheng/messages/enrollment-sheet.js';
import {
  labelOf,
  OBLIGATION_LABELS,
  STAGE_OF_SCHOOLING_LABELS,
  STATE_LABELS,
} from '@tisheng/messages/states.js';
import { DUTY_NAMES } from '@tisheng/reference-data/duties.js';
import { subjectByCode } from '@tisheng/reference-data/subjects.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { csvStream } from '../../../platform/spreadsheet/write-csv.js';
import {
  type SheetColumn,
  type SheetValue,
  workbookStream,
} from '../../../platform/spreadsheet/write-workbook.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';
import { filterValues, MEANT } from '../enrolling/enrollment-filter.js';
import { PolicyReader } from '../public/policy-reader.js';
import { maskedIdNumber } from '../queries/masked-id-number.js';
import type { Matching } from './act-on-matching.js';

type Language = 'zh' | 'en';

interface Line extends Record<string, unknown> {
  readonly learnerNo: string;
  readonly name: string;
  readonly lastFour: string;
  readonly city: string | null;
  readonly county: string;
  readonly school: string;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
  readonly duty: string;
  readonly obligation: Obligation;
  readonly state: StateOf<'enrollment'>;
  readonly institution: string | null;
  readonly putForwardAt: Date;
  readonly confirmedAt: Date | null;
}

/** Rows that are in memory at a time. */
const BATCH = 2000;

const COLUMNS: readonly SheetColumn[] = Object.entries(ENROLLMENT_SHEET_COLUMNS).map(([key, header]) => ({
  header,
  type: key.endsWith('On') ? 'date' : 'text',
}));

/** The list of a page, whole, as a file that is written while it is read; ID numbers masked as on the page. */
@Injectable()
export class ExportEnrollments {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    { cohortId, unitId, filter }: Matching,
    format: 'xlsx' | 'csv',
    language: Language,
  ): Promise<Readable> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const unit = await this.organization.unit(unitId);
    await this.audit.record(this.database, actor, {
      action: 'export-enrollments',
      targetKind: 'unit',
      targetId: unitId,
      // What was searched for may be a name.
      after: { cohortId, format, ...filter, search: filter.search !== null },
    });
    const values = filterValues(cohortId, unit?.path ?? '//', filter);
    const rows = this.cells(values, pack.programme.timeZone, language);
    return format === 'csv'
      ? csvStream(COLUMNS, rows, { language })
      : workbookStream([{ name: ENROLLMENT_SHEET_NAME, columns: COLUMNS, rows }], { language });
  }

  private async *cells(
    values: readonly unknown[],
    timeZone: string,
    language: Language,
  ): AsyncGenerator<SheetValue[]> {
    const day = (at: Date | null): string | null => (at === null ? null : plainDateIn(timeZone, at));
    for await (const line of this.lines(values)) {
      yield [
        line.learnerNo,
        line.name,
        maskedIdNumber(line.lastFour),
        line.city,
        line.county,
        line.school,
        labelOf(STAGE_OF_SCHOOLING_LABELS, line.stage, language),
        line.subject === null ? null : (subjectByCode(line.subject)?.[language] ?? line.subject),
        labelOf(DUTY_NAMES, line.duty, language),
        labelOf(OBLIGATION_LABELS, line.obligation, language),
        labelOf(STATE_LABELS.enrollment, line.state, language),
        line.institution,
        day(line.putForwardAt),
        day(line.confirmedAt),
      ];
    }
  }

  /** Through a cursor on a connection of its own, so that memory is the same for a school and a province. */
  private async *lines(values: readonly unknown[]): AsyncGenerator<Line> {
    const client = await this.database.pool.connect();
    let isSound = false;
    try {
      await client.query('BEGIN READ ONLY');
      await client.query(
        `DECLARE exported NO SCROLL CURSOR FOR
           SELECT e.learner_no AS "learnerNo", t.name, t.id_last_four AS "lastFour", city.name AS city, c.name AS county,
                  s.name AS school, e.stage, e.subject, t.duty, e.obligation, e.state, i.name AS institution,
                  e.put_forward_at AS "putForwardAt", e.confirmed_at AS "confirmedAt"
             FROM (SELECT e.id FROM ${MEANT}) m
             JOIN enrollment.enrollment e ON e.id = m.id
             JOIN enrollment.teacher t ON t.id = e.teacher_id
             JOIN organization.unit s ON s.id = e.school_id
             JOIN organization.unit c ON c.id = e.county_id
             LEFT JOIN organization.unit city ON city.id = c.parent_id AND city.kind = 'city' AND city.parent_id IS NOT NULL
             LEFT JOIN organization.training_institution i ON i.id = e.institution_id
            ORDER BY c.code, s.code, e.learner_no`,
        [...values],
      );
      for (;;) {
        const { rows } = await client.query<Line>(`FETCH ${BATCH} FROM exported`);
        yield* rows;
        if (rows.length < BATCH) break;
      }
      await client.query('COMMIT');
      isSound = true;
    } finally {
      // A reader who goes away leaves the transaction open: such a connection is not used again.
      client.release(!isSound);
    }
  }
}
