import { Injectable } from '@nestjs/common';
import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { Database } from '../../../../platform/database/database.js';

/** A version of an instrument that a programme knows. */
export interface InstrumentVersionRow {
  readonly code: string;
  readonly version: number;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly questions: number;
  /** Whether it came with the product. */
  readonly isBuiltIn: boolean;
  readonly publishedAt: Date | null;
  readonly publishedByName: string | null;
  readonly note: string | null;
  /** Whether tests that begin now take it. */
  readonly isInUse: boolean;
  /** Tests of the programme that were begun with it. */
  readonly tests: number;
}

export interface InstrumentDraftRow {
  readonly id: string;
  readonly code: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly questions: number;
  readonly basedOnVersion: number | null;
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedByName: string;
}

/** One instrument that a programme's policies name. */
const NAMED = `SELECT v.document -> 'diagnosis' ->> 'instrument' AS code
    FROM enrollment.programme p
    JOIN enrollment.policy_pack v ON v.id = p.pack_id
     AND (v.version = p.pack_version OR v.version IN (SELECT pack_version FROM enrollment.cohort WHERE programme_id = p.id))
   WHERE p.id = $1`;

const DRAFT = `id, code, document -> 'title' ->> 'zh' AS "titleZh", document -> 'title' ->> 'en' AS "titleEn",
  jsonb_array_length(document -> 'questions') AS questions, based_on_version AS "basedOnVersion", revision,
  saved_at AS "savedAt", saved_by_name AS "savedByName"`;

/** The instruments of a programme and the drafts that may become versions of them. */
@Injectable()
export class FindInstruments {
  constructor(private readonly database: Database) {}

  /** By code, the newest first; the programme's own before the product's. */
  async ofProgramme(programmeId: string): Promise<InstrumentVersionRow[]> {
    return this.database.rows<InstrumentVersionRow & Record<string, unknown>>(
      `WITH named AS (${NAMED}),
            tests AS (
              SELECT a.instrument_code AS code, a.instrument_version AS version, count(*)::int AS tests
                FROM enrollment.cohort c JOIN diagnostic_assessment.assessment a ON a.cohort_id = c.id
               WHERE c.programme_id = $1 AND a.instrument_code IS NOT NULL GROUP BY 1, 2
            ),
            known AS (
              SELECT i.*, row_number() OVER (PARTITION BY code ORDER BY programme_id IS NULL, version DESC) AS place,
                     row_number() OVER (PARTITION BY code, version ORDER BY programme_id IS NULL) AS of_number
                FROM diagnostic_assessment.instrument i WHERE programme_id IS NULL OR programme_id = $1
            )
       SELECT k.code, k.version, k.document -> 'title' ->> 'zh' AS "titleZh", k.document -> 'title' ->> 'en' AS "titleEn",
              jsonb_array_length(k.document -> 'questions') AS questions, k.programme_id IS NULL AS "isBuiltIn",
              k.published_at AS "publishedAt", k.published_by_name AS "publishedByName", k.note,
              k.place = 1 AND k.code IN (SELECT code FROM named) AS "isInUse",
              COALESCE(t.tests, 0) AS tests
         FROM known k LEFT JOIN tests t ON t.code = k.code AND t.version = k.version
        WHERE k.of_number = 1
        ORDER BY k.code IN (SELECT code FROM named) DESC, k.code, k.place`,
      [programmeId],
    );
  }

  /** A version with its scoring keys; undefined when the programme knows none such. */
  async document(programmeId: string, code: string, version: number): Promise<Instrument | undefined> {
    const row = await this.database.one<{ document: Instrument }>(
      `SELECT document FROM diagnostic_assessment.instrument
        WHERE code = $2 AND version = $3 AND (programme_id IS NULL OR programme_id = $1)
        ORDER BY programme_id IS NULL LIMIT 1`,
      [programmeId, code, version],
    );
    return row?.document;
  }

  /** The drafts, the last saved first. */
  async draftsOfProgramme(programmeId: string): Promise<InstrumentDraftRow[]> {
    return this.database.rows<InstrumentDraftRow & Record<string, unknown>>(
      `SELECT ${DRAFT} FROM diagnostic_assessment.instrument_draft WHERE programme_id = $1 ORDER BY saved_at DESC, id`,
      [programmeId],
    );
  }

  /** A draft with its whole document; undefined when it is gone. */
  async draft(
    programmeId: string,
    id: string,
  ): Promise<(InstrumentDraftRow & { readonly document: Instrument }) | undefined> {
    return this.database.one<InstrumentDraftRow & { document: Instrument } & Record<string, unknown>>(
      `SELECT ${DRAFT}, document FROM diagnostic_assessment.instrument_draft WHERE programme_id = $1 AND id = $2`,
      [programmeId, id],
    );
  }
}
