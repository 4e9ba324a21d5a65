import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Transaction } from '../../../platform/database/database.js';

/** A programme with its pack, and the code of its region's root. */
export interface ProgrammePack {
  readonly programmeId: string;
  readonly rootUnitId: string;
  readonly rootCode: string;
  readonly packId: string;
  readonly packVersion: string;
}

/** A cohort of the programme and the version under which it runs. */
export interface PinnedCohort {
  readonly id: string;
  readonly code: string;
  readonly state: StateOf<'cohort'>;
  readonly version: string;
}

/** Rows of a programme's versions, for the steps that change them. */
@Injectable()
export class PackVersions {
  /** The programme, locked, so that one version after the other is kept or put in force. */
  async locked(tx: Transaction, programmeId: string): Promise<ProgrammePack> {
    const row = await tx.one<ProgrammePack & Record<string, unknown>>(
      `SELECT p.id AS "programmeId", p.root_unit_id AS "rootUnitId", u.code AS "rootCode", p.pack_id AS "packId",
              p.pack_version AS "packVersion"
         FROM enrollment.programme p JOIN organization.unit u ON u.id = p.root_unit_id WHERE p.id = $1 FOR UPDATE OF p`,
      [programmeId],
    );
    if (!row) throw new Error(`No programme ${programmeId}`);
    return row;
  }

  /** Versions that hold or ever held for a cohort or a programme; the packs of two regions may share an id. */
  async usedVersions(tx: Transaction, packId: string): Promise<string[]> {
    const rows = await tx.rows<{ version: string }>(
      `SELECT pack_version AS version FROM enrollment.programme WHERE pack_id = $1
       UNION SELECT pack_version FROM enrollment.cohort WHERE pack_id = $1
       UNION SELECT pack_version FROM enrollment.policy_pack_activation WHERE pack_id = $1
       UNION SELECT former_version FROM enrollment.policy_pack_activation WHERE pack_id = $1 AND former_version IS NOT NULL
       UNION SELECT version FROM enrollment.policy_pack WHERE id = $1 AND uploaded_by_name IS NULL`,
      [packId],
    );
    return rows.map(({ version }) => version);
  }

  /** The cohorts of a programme, locked: none begins while a version is put in force. */
  async lockedCohorts(tx: Transaction, programmeId: string): Promise<PinnedCohort[]> {
    return tx.rows<PinnedCohort & Record<string, unknown>>(
      `SELECT id, code, state, pack_version AS version FROM enrollment.cohort
        WHERE programme_id = $1 ORDER BY first_training_day, code FOR UPDATE`,
      [programmeId],
    );
  }
}
