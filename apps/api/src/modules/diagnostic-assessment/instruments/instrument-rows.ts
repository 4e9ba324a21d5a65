import { Injectable } from '@nestjs/common';
import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import type { Queryable, Transaction } from '../../../platform/database/database.js';

/** A draft as it is stored, locked for whoever changes it. */
export interface StoredDraft {
  readonly id: string;
  readonly code: string;
  readonly document: Instrument;
  readonly revision: number;
  readonly savedByName: string;
  readonly savedAt: Date;
}

/** Drafts that a programme may keep at a time. */
export const MOST_DRAFTS = 20;

/** Rows of a programme's instruments and drafts, for the steps that change them. */
@Injectable()
export class InstrumentRows {
  /**
   * Locks the programme, so that one version is published after the other.
   *
   * @returns why this office may not: what a region's teachers are asked is decided at its top
   */
  async lockProgramme(tx: Transaction, actor: Actor, programmeId: string): Promise<Problem[]> {
    const row = await tx.one<{ rootUnitId: string }>(
      'SELECT root_unit_id AS "rootUnitId" FROM enrollment.programme WHERE id = $1 FOR UPDATE',
      [programmeId],
    );
    if (!row) throw new Error(`No programme ${programmeId}`);
    return actor.unitId === row.rootUnitId ? [] : [problem('root-office-alone')];
  }

  async lockedDraft(tx: Transaction, programmeId: string, id: string): Promise<StoredDraft | undefined> {
    return tx.one<StoredDraft & Record<string, unknown>>(
      `SELECT id, code, document, revision, saved_by_name AS "savedByName", saved_at AS "savedAt"
         FROM diagnostic_assessment.instrument_draft WHERE programme_id = $1 AND id = $2 FOR UPDATE`,
      [programmeId, id],
    );
  }

  /** A version that the programme knows: its own before the product's of the same number. */
  async version(
    db: Queryable,
    programmeId: string,
    code: string,
    version: number | null,
  ): Promise<Instrument | undefined> {
    const row = await db.one<{ document: Instrument }>(
      `SELECT document FROM diagnostic_assessment.instrument
        WHERE code = $2 AND (programme_id IS NULL OR programme_id = $1) AND ($3::int IS NULL OR version = $3)
        ORDER BY programme_id IS NULL, version DESC LIMIT 1`,
      [programmeId, code, version],
    );
    return row?.document;
  }

  /** Numbers of a code's versions that the programme knows. */
  async versionNumbers(tx: Transaction, programmeId: string, code: string): Promise<number[]> {
    const rows = await tx.rows<{ version: number }>(
      `SELECT version FROM diagnostic_assessment.instrument
        WHERE code = $2 AND (programme_id IS NULL OR programme_id = $1)`,
      [programmeId, code],
    );
    return rows.map(({ version }) => version);
  }

  /** Stores a new draft; a full shelf is told as a problem. */
  async addDraft(
    tx: Transaction,
    actor: Actor,
    draft: { programmeId: string; basedOnVersion: number | null; document: Instrument; now: Date },
  ): Promise<{ id: string } | { problems: Problem[] }> {
    const kept = await tx.one<{ count: number }>(
      'SELECT count(*)::int AS count FROM diagnostic_assessment.instrument_draft WHERE programme_id = $1',
      [draft.programmeId],
    );
    if ((kept?.count ?? 0) >= MOST_DRAFTS) {
      return { problems: [problem('instrument-too-many-drafts', { data: { limit: MOST_DRAFTS } })] };
    }
    const row = await tx.one<{ id: string }>(
      `INSERT INTO diagnostic_assessment.instrument_draft (programme_id, code, based_on_version, document, revision,
                                                           created_at, saved_at, saved_by, saved_by_name)
       VALUES ($1, $2, $3, $4, 1, $5, $5, $6, $7) RETURNING id`,
      [
        draft.programmeId,
        draft.document.code,
        draft.basedOnVersion,
        JSON.stringify(draft.document),
        draft.now,
        actor.accountId,
        actor.displayName,
      ],
    );
    if (!row) throw new Error('The draft was not stored');
    return row;
  }
}
