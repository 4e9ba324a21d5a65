import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Queryable, Transaction } from '../../../../platform/database/database.js';

/** An upload as it is stored. */
export interface UploadRow {
  readonly id: string;
  readonly cohortId: string;
  readonly accountId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256Told: string | null;
  readonly sha256: string | null;
  readonly state: StateOf<'upload'>;
  readonly problems: readonly Problem[] | null;
  readonly scan: 'clean' | 'not-scanned' | 'infected' | null;
  readonly attachedAt: Date | null;
}

export interface NewUpload {
  readonly cohortId: string;
  readonly accountId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256Told: string | null;
}

interface FoundContent {
  readonly sha256: string;
  readonly mediaType: string;
}

const COLUMNS = `id, cohort_id AS "cohortId", account_id AS "accountId", name, media_type AS "mediaType",
  size_bytes AS "sizeBytes", sha256_told AS "sha256Told", sha256, state, problems, scan, attached_at AS "attachedAt"`;

/** Reads and writes the rows of uploads. */
@Injectable()
export class UploadStore {
  async begin(tx: Queryable, upload: NewUpload, now: Date): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO practice_evidence.upload (cohort_id, account_id, name, media_type, size_bytes, sha256_told, begun_at, touched_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7) RETURNING id`,
      [
        upload.cohortId,
        upload.accountId,
        upload.name,
        upload.mediaType,
        upload.sizeBytes,
        upload.sha256Told,
        now,
      ],
    );
    if (!row) throw new Error('The upload was not noted');
    return row.id;
  }

  /** Bytes that a person's uploads take, as they declared them; refused ones take none. */
  async bytesOf(db: Queryable, accountId: string): Promise<number> {
    const row = await db.one<{ bytes: number }>(
      `SELECT COALESCE(sum(size_bytes), 0)::bigint AS bytes FROM practice_evidence.upload
        WHERE account_id = $1 AND state <> 'refused'`,
      [accountId],
    );
    return row?.bytes ?? 0;
  }

  /** Lets the uploads of one person begin one after the other, so that none slips past the quota. */
  async holdAccount(tx: Transaction, accountId: string): Promise<void> {
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`uploads:${accountId}`]);
  }

  async find(db: Queryable, id: string): Promise<UploadRow | undefined> {
    return db.one<UploadRow & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM practice_evidence.upload WHERE id = $1`,
      [id],
    );
  }

  /** One upload of this person; undefined for somebody else's and for none. */
  async findOwn(db: Queryable, id: string, accountId: string): Promise<UploadRow | undefined> {
    return db.one<UploadRow & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM practice_evidence.upload WHERE id = $1 AND account_id = $2`,
      [id, accountId],
    );
  }

  /** Locks uploads until the transaction ends, always in the same order, and answers them by id. */
  async hold(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, UploadRow>> {
    const rows = await tx.rows<UploadRow & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM practice_evidence.upload WHERE id::text = ANY($1) ORDER BY id FOR UPDATE`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async markAttached(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
    await tx.run(
      'UPDATE practice_evidence.upload SET attached_at = $2, touched_at = $2 WHERE id::text = ANY($1)',
      [ids, now],
    );
  }

  async markReleased(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
    await tx.run(
      'UPDATE practice_evidence.upload SET attached_at = NULL, touched_at = $2 WHERE id::text = ANY($1)',
      [ids, now],
    );
  }

  /** All bytes are there; false where they were before. */
  async markChecking(tx: Transaction, id: string, now: Date): Promise<boolean> {
    return this.move(tx, `state = 'checking'`, `id = $1 AND state = 'receiving'`, [id, now]);
  }

  /** The content is what it should be and waits for the scanner. */
  async markLookedInto(tx: Transaction, id: string, found: FoundContent, now: Date): Promise<boolean> {
    return this.move(
      tx,
      'sha256 = $3, media_type = $4',
      `id = $1 AND state = 'checking' AND sha256 IS NULL`,
      [id, now, found.sha256, found.mediaType],
    );
  }

  async markReady(
    tx: Transaction,
    id: string,
    found: FoundContent & { readonly scan: 'clean' | 'not-scanned' },
    now: Date,
  ): Promise<boolean> {
    return this.move(
      tx,
      `state = 'ready', sha256 = $3, media_type = $4, scan = $5`,
      `id = $1 AND state = 'checking'`,
      [id, now, found.sha256, found.mediaType, found.scan],
    );
  }

  async markRefused(
    tx: Transaction,
    id: string,
    found: { readonly problems: readonly Problem[]; readonly scan: 'infected' | null },
    now: Date,
  ): Promise<boolean> {
    return this.move(tx, `state = 'refused', problems = $3, scan = $4`, `id = $1 AND state = 'checking'`, [
      id,
      now,
      JSON.stringify(found.problems),
      found.scan,
    ]);
  }

  async remove(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.run('DELETE FROM practice_evidence.upload WHERE id = ANY($1)', [ids]);
  }

  /**
   * Removes the rows of uploads that belong to nothing and that nobody touched since; answers their ids. What any record
   * names stays, whatever the row says: a file is never lost by a mistake in counting who has it.
   */
  async takeAbandoned(tx: Transaction, before: Date, most: number): Promise<string[]> {
    const naming = await tx.rows<{ place: string; column: string }>(
      `SELECT c.conrelid::regclass::text AS place, quote_ident(a.attname) AS "column"
         FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
        WHERE c.contype = 'f' AND c.confrelid = 'platform.stored_file'::regclass`,
    );
    const isNamed = naming.map(({ place, column }) => `EXISTS (SELECT FROM ${place} WHERE ${column} = u.id)`);
    const rows = await tx.rows<{ id: string }>(
      `DELETE FROM practice_evidence.upload WHERE id IN (
         SELECT u.id FROM practice_evidence.upload u WHERE u.attached_at IS NULL AND u.touched_at < $1
            AND NOT (${isNamed.join(' OR ') || 'false'})
          ORDER BY u.touched_at LIMIT $2 FOR UPDATE OF u SKIP LOCKED) RETURNING id`,
      [before, most],
    );
    return rows.map(({ id }) => id);
  }

  private async move(
    tx: Transaction,
    changes: string,
    condition: string,
    parameters: readonly unknown[],
  ): Promise<boolean> {
    const moved = await tx.run(
      `UPDATE practice_evidence.upload SET ${changes}, touched_at = $2 WHERE ${condition}`,
      parameters,
    );
    return moved > 0;
  }
}
