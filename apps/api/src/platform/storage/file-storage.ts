import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Clock } from '../clock/clock.js';
import { Database, type Queryable } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';

export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

const FORGET = 'forget-files';
/** Name of a file that was forgotten. */
const FORGOTTEN = 'erased';

/** Uploaded files, kept under the hash of their content in the data folder; the same content is stored once. */
@Injectable()
export class FileStorage {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {
    this.jobs.handle(FORGET, (payload) => this.removeForgotten((payload as { sha256: string[] }).sha256));
  }

  /** Keeps the content and notes it in the transaction. */
  async keep(
    tx: Queryable,
    file: { name: string; mediaType: string; content: Buffer; createdBy: string | null },
  ): Promise<StoredFile> {
    const sha256 = createHash('sha256').update(file.content).digest('hex');
    await this.write(sha256, file.content);
    const row = await tx.one<{ id: string }>(
      `INSERT INTO platform.stored_file (sha256, name, media_type, size_bytes, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [sha256, file.name, file.mediaType, file.content.length, this.clock.now(), file.createdBy],
    );
    if (!row) throw new Error('The file was not noted');
    return { id: row.id, sha256, name: file.name, mediaType: file.mediaType, sizeBytes: file.content.length };
  }

  async find(db: Queryable, id: string): Promise<StoredFile | undefined> {
    return db.one<StoredFile>(
      `SELECT id, sha256, name, media_type AS "mediaType", size_bytes AS "sizeBytes" FROM platform.stored_file WHERE id = $1`,
      [id],
    );
  }

  read(file: StoredFile): ReadStream {
    return createReadStream(this.pathOf(file.sha256));
  }

  /**
   * Forgets files in the transaction: their names at once, their content by a job once it has committed, unless another
   * file has the same. The rows stay, for what names them.
   */
  async forget(tx: Queryable, ids: readonly string[]): Promise<void> {
    const files = await tx.rows<{ sha256: string }>(
      `UPDATE platform.stored_file SET name = $2 WHERE id = ANY($1) RETURNING sha256`,
      [ids, FORGOTTEN],
    );
    if (files.length > 0) await this.jobs.enqueue(tx, FORGET, { sha256: files.map(({ sha256 }) => sha256) });
  }

  private async removeForgotten(named: readonly string[]): Promise<void> {
    const kept = await this.database.rows<{ sha256: string }>(
      'SELECT DISTINCT sha256 FROM platform.stored_file WHERE sha256 = ANY($1) AND name <> $2',
      [named, FORGOTTEN],
    );
    const needed = new Set(kept.map(({ sha256 }) => sha256));
    for (const sha256 of named) if (!needed.has(sha256)) await rm(this.pathOf(sha256), { force: true });
  }

  private pathOf(sha256: string): string {
    return join(this.config.dataDir, 'files', sha256.slice(0, 2), sha256);
  }

  private async write(sha256: string, content: Buffer): Promise<void> {
    const path = this.pathOf(sha256);
    const known = await stat(path).catch(() => null);
    if (known?.size === content.length) return;
    await mkdir(dirname(path), { recursive: true });
    // A name of its own: the same content may come twice at once.
    const partial = `${path}.${randomUUID()}.part`;
    await writeFile(partial, content);
    await rename(partial, path);
  }
}
