import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Transaction } from '../../../../platform/database/database.js';

export interface SpotCheckRow {
  readonly id: string;
  readonly cohortId: string;
  readonly activityId: string;
  readonly state: StateOf<'spot-check'>;
  readonly fileIds: readonly string[];
}

/** Reads and writes spot checks. */
@Injectable()
export class SpotCheckRows {
  /** Held until the transaction ends. @throws Error when there is none: the guard lets no unknown id through */
  async locked(tx: Transaction, id: string): Promise<SpotCheckRow> {
    const row = await tx.one<SpotCheckRow & Record<string, unknown>>(
      `SELECT id, cohort_id AS "cohortId", activity_id AS "activityId", state,
              ARRAY(SELECT file_id::text FROM practice_evidence.spot_check_file f WHERE f.spot_check_id = c.id) AS "fileIds"
         FROM practice_evidence.spot_check c WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!row) throw new Error(`No spot check ${id}`);
    return row;
  }

  async answer(
    tx: Transaction,
    id: string,
    words: string,
    fileIds: readonly string[],
    by: string,
    now: Date,
  ): Promise<void> {
    await tx.run(
      `UPDATE practice_evidence.spot_check SET state = 'answered', words = $2, answered_by = $3, answered_at = $4 WHERE id = $1`,
      [id, words, by, now],
    );
    await tx.run('DELETE FROM practice_evidence.spot_check_file WHERE spot_check_id = $1', [id]);
    await tx.run(
      `INSERT INTO practice_evidence.spot_check_file (spot_check_id, file_id, position)
       SELECT $1, file_id, place FROM unnest($2::uuid[]) WITH ORDINALITY AS f(file_id, place)`,
      [id, fileIds],
    );
  }

  async decide(
    tx: Transaction,
    id: string,
    finding: {
      readonly state: 'confirmed' | 'not-confirmed';
      readonly reason: string;
      readonly by: string;
      readonly at: Date;
      readonly people: number;
      readonly halfHours: number;
    },
  ): Promise<void> {
    await tx.run(
      `UPDATE practice_evidence.spot_check SET state = $2, reason = $3, decided_by = $4, decided_at = $5, taken_back_people = $6,
              taken_back_half_hours = $7 WHERE id = $1`,
      [id, finding.state, finding.reason, finding.by, finding.at, finding.people, finding.halfHours],
    );
  }
}
