import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { PrintedCertificate } from '@tisheng/domain-rules/certification/printed-fields.js';
import { normaliseCertificateNumber } from '@tisheng/domain-rules/certification/verification.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { CERTIFICATE_REGISTER_COLUMNS } from '@tisheng/messages/certificate-sheets.js';
import { GRADE_LABELS, labelOf, STATE_LABELS } from '@tisheng/messages/states.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { IdSealing } from '../../../platform/personal-data/id-sealing.js';
import { csvStream } from '../../../platform/spreadsheet/write-csv.js';
import {
  workbookStream,
  type SheetColumn,
  type SheetValue,
} from '../../../platform/spreadsheet/write-workbook.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { coveredNumber } from '../issuing/certificate-line.js';
import type { RegisterFilter } from './list-certificates.js';

type Language = 'zh' | 'en';

interface Line extends Record<string, unknown> {
  readonly number: string;
  readonly holder: string;
  readonly learnerNo: string;
  readonly idType: Parameters<typeof coveredNumber>[0];
  readonly lastFour: string;
  readonly sealed: Buffer;
  readonly keyId: string;
  readonly hash: Buffer;
  readonly county: string;
  readonly school: string;
  readonly facts: PrintedCertificate;
  readonly grade: Grade;
  readonly state: StateOf<'certificate'>;
  readonly issuedOn: PlainDate;
  readonly revokedOn: PlainDate | null;
  readonly ground: string | null;
}

/** Rows that are in memory at a time. */
const BATCH = 1000;
const COLUMNS: readonly SheetColumn[] = Object.entries(CERTIFICATE_REGISTER_COLUMNS).map(([key, header]) => ({
  header,
  type: key.endsWith('On') ? 'date' : 'text',
}));

/** The register below a unit as a file for personnel offices, written while it is read. */
@Injectable()
export class ExportCertificates {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly sealing: IdSealing,
    private readonly audit: Audit,
  ) {}

  /** @param unmasked why whole ID numbers are needed; null keeps them covered */
  async execute(
    actor: Actor,
    filter: RegisterFilter,
    unmasked: string | null,
    format: 'xlsx' | 'csv',
    language: Language,
  ): Promise<Readable> {
    const { pack } = await this.policies.ofCohort(filter.cohortId);
    const grounds = new Map(
      pack.certificate.revocationGrounds.map(({ code, name }) => [code, name[language]]),
    );
    await this.audit.record(this.database, actor, {
      action: 'export-certificates',
      targetKind: 'unit',
      targetId: filter.unitId,
      // What was searched for may be a name.
      after: { ...filter, search: filter.search !== null, format, unmasked },
    });
    const rows = this.cells(filter, unmasked !== null, grounds, language);
    return format === 'csv'
      ? csvStream(COLUMNS, rows, { language })
      : workbookStream([{ name: CERTIFICATE_REGISTER_COLUMNS.number, columns: COLUMNS, rows }], { language });
  }

  private async *cells(
    filter: RegisterFilter,
    unmasked: boolean,
    grounds: ReadonlyMap<string, string>,
    language: Language,
  ): AsyncGenerator<SheetValue[]> {
    for await (const line of this.lines(filter)) {
      yield [
        line.number,
        line.holder,
        line.learnerNo,
        unmasked ? this.sealing.open(line) : coveredNumber(line.idType, line.lastFour),
        line.county,
        line.school,
        line.facts.fields.find(({ field }) => field === 'hours')?.[language] ?? null,
        labelOf(GRADE_LABELS, line.grade, language),
        line.issuedOn,
        labelOf(STATE_LABELS.certificate, line.state, language),
        line.revokedOn,
        line.ground === null ? null : (grounds.get(line.ground) ?? line.ground),
      ];
    }
  }

  /** Through a cursor on a connection of its own, so that memory is the same for a school and a province. */
  private async *lines(filter: RegisterFilter): AsyncGenerator<Line> {
    const search = filter.search?.trim() || null;
    const client = await this.database.pool.connect();
    let isSound = false;
    try {
      await client.query('BEGIN READ ONLY');
      await client.query(
        `DECLARE exported NO SCROLL CURSOR FOR
           SELECT c.number, c.holder_name AS holder, e.learner_no AS "learnerNo", t.id_type AS "idType",
                  t.id_last_four AS "lastFour", t.id_sealed AS sealed, t.id_key AS "keyId", t.id_hash AS hash,
                  k.name AS county, s.name AS school, c.facts, c.grade, c.state, c.issued_on AS "issuedOn",
                  c.revoked_on AS "revokedOn", c.revocation_ground AS ground
             FROM certification.certificate c
             JOIN enrollment.enrollment e ON e.cohort_id = c.cohort_id AND e.id = c.enrollment_id
             JOIN enrollment.teacher t ON t.id = e.teacher_id
             JOIN organization.unit s ON s.id = e.school_id
             JOIN organization.unit k ON k.id = e.county_id
             JOIN organization.unit u ON u.id = $2 AND e.unit_path LIKE u.path || '%'
            WHERE c.cohort_id = $1
              AND ($3::text IS NULL OR strpos(c.number_key, $4) > 0 OR strpos(c.holder_name, $3) > 0 OR e.learner_no = $3)
              AND ($5::text IS NULL OR c.state = $5)
              AND ($6::boolean IS NULL OR (c.flagged_at IS NOT NULL) = $6)
            ORDER BY c.number_key`,
        [
          filter.cohortId,
          filter.unitId,
          search,
          search === null ? null : normaliseCertificateNumber(search),
          filter.state,
          filter.flagged,
        ],
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
