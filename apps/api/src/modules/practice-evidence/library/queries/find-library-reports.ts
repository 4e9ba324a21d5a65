import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { knownId } from '../../awards/persistence/known-id.js';

/** A reported problem with its answer. */
export interface LibraryReportRow {
  readonly id: string;
  readonly text: string;
  readonly madeAt: Date;
  readonly reporterName: string;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

type Row = LibraryReportRow & Record<string, unknown>;
const REPORT = `k.id, k.text, k.made_at AS "madeAt", a.display_name AS "reporterName", k.answer, k.answered_at AS "answeredAt"
  FROM practice_evidence.library_report k JOIN identity.account a ON a.id = k.account_id`;

/** Reports of problems, the open ones first. */
@Injectable()
export class FindLibraryReports {
  constructor(private readonly database: Database) {}

  /** Of a work that comes from the unit's schools. */
  async ofEntry(unitId: string, entryId: string): Promise<LibraryReportRow[]> {
    return this.database.rows<Row>(
      `SELECT ${REPORT} JOIN practice_evidence.library_entry y ON y.id = k.entry_id
         JOIN practice_evidence.submission s ON s.id = y.submission_id
         JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
        WHERE k.entry_id = $2 AND starts_with(e.unit_path, (SELECT path FROM organization.unit WHERE id = $1))
        ORDER BY k.answered_at DESC NULLS FIRST, k.made_at DESC LIMIT 100`,
      [unitId, knownId(entryId)],
    );
  }

  /** One's own of a work. */
  async own(accountId: string, entryId: string): Promise<LibraryReportRow[]> {
    return this.database.rows<Row>(
      `SELECT ${REPORT} WHERE k.entry_id = $2 AND k.account_id = $1 ORDER BY k.made_at DESC LIMIT 20`,
      [accountId, knownId(entryId)],
    );
  }
}
