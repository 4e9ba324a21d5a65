import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/database.js';

/** Which files belong to which version of a work. */
@Injectable()
export class WorkFiles {
  /** Attaches a file to the present version, after the others. */
  async attach(tx: Transaction, submissionId: string, fileId: string): Promise<void> {
    await tx.run(
      `INSERT INTO practice_evidence.submission_file (submission_id, file_id, position, from_version)
       SELECT s.id, $2, COALESCE((SELECT max(f.position) + 1 FROM practice_evidence.submission_file f
                                   WHERE f.submission_id = s.id), 0), s.version
         FROM practice_evidence.submission s WHERE s.id = $1`,
      [submissionId, fileId],
    );
  }

  /**
   * Keeps these files with the present version, in this order; versions that were returned keep theirs. Answers the ids of
   * those that no version has any more.
   */
  async keepOnly(tx: Transaction, submissionId: string, fileIds: readonly string[]): Promise<string[]> {
    const dropped = await tx.rows<{ id: string }>(
      `DELETE FROM practice_evidence.submission_file f USING practice_evidence.submission s
        WHERE s.id = $1 AND f.submission_id = s.id AND f.from_version = s.version AND f.file_id::text <> ALL($2)
        RETURNING f.file_id AS id`,
      [submissionId, fileIds],
    );
    await tx.run(
      `UPDATE practice_evidence.submission_file f
          SET position = COALESCE(array_position($2::text[], f.file_id::text) - 1, f.position),
              to_version = CASE WHEN f.file_id::text = ANY($2) THEN NULL ELSE s.version - 1 END
         FROM practice_evidence.submission s
        WHERE s.id = $1 AND f.submission_id = s.id AND f.to_version IS NULL`,
      [submissionId, fileIds],
    );
    return dropped.map(({ id }) => id);
  }
}
