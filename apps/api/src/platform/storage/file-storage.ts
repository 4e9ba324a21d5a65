import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Clock } from '../clock/clock.js';
import { Database, type Queryable, type Transaction } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import type { ByteRange, ContentStore } from './content-store.js';
import { LocalContent } from './local-content.js';

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

/**
 * Files by their ids. The bytes lie in the data folder or in an object store under the hash of their content; the same
 * content is stored once.
 */
@Injectable()
export class FileStorage {
  private opened: Promise<ContentStore> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {
    this.jobs.handle(FORGET, (payload) => this.removeForgotten((payload as { sha256: string[] }).sha256));
  }

  /** Where the bytes lie; opened when it is first asked for. */
  content(): Promise<ContentStore> {
    this.opened ??= openContent(this.config);
    return this.opened;
  }

  /** Keeps a small content that is at hand and notes it in the transaction. */
  async keep(
    tx: Queryable,
    file: { name: string; mediaType: string; content: Buffer; createdBy: string | null },
  ): Promise<StoredFile> {
    const sha256 = createHash('sha256').update(file.content).digest('hex');
    await holdContent(tx, sha256);
    await (await this.content()).put(sha256, file.content);
    const row = await tx.one<{ id: string }>(
      `INSERT INTO platform.stored_file (sha256, name, media_type, size_bytes, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [sha256, file.name, file.mediaType, file.content.length, this.clock.now(), file.createdBy],
    );
    if (!row) throw new Error('The file was not noted');
    return { id: row.id, sha256, name: file.name, mediaType: file.mediaType, sizeBytes: file.content.length };
  }

  /** Keeps what arrived under an upload's id, as a file of that id, and notes it in the transaction. */
  async keepReceived(tx: Transaction, file: StoredFile, createdBy: string): Promise<void> {
    await holdContent(tx, file.sha256);
    await (await this.content()).keepReceived(file.id, file.sha256);
    await tx.run(
      `INSERT INTO platform.stored_file (id, sha256, name, media_type, size_bytes, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [file.id, file.sha256, file.name, file.mediaType, file.sizeBytes, this.clock.now(), createdBy],
    );
  }

  async find(db: Queryable, id: string): Promise<StoredFile | undefined> {
    return db.one<StoredFile & Record<string, unknown>>(
      `SELECT id, sha256, name, media_type AS "mediaType", size_bytes AS "sizeBytes" FROM platform.stored_file WHERE id = $1`,
      [id],
    );
  }

  /**
   * The bytes of a file, or some of them.
   *
   * @throws ContentGone where they are not there any more
   */
  async read(file: Pick<StoredFile, 'sha256'>, range?: ByteRange): Promise<Readable> {
    return (await this.content()).open(file.sha256, range);
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
    const content = await this.content();
    for (const sha256 of new Set(named)) {
      await this.database.transaction(async (tx) => {
        await holdContent(tx, sha256);
        const needed = await tx.one(
          'SELECT 1 AS one FROM platform.stored_file WHERE sha256 = $1 AND name <> $2 LIMIT 1',
          [sha256, FORGOTTEN],
        );
        if (!needed) await content.remove(sha256);
      });
    }
  }
}

/** Nobody removes a content while somebody keeps the same, and the other way round. */
async function holdContent(tx: Queryable, sha256: string): Promise<void> {
  await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`content:${sha256}`]);
}

async function openContent(config: Config): Promise<ContentStore> {
  if (!config.objectStorage) return LocalContent.in(config.dataDir);
  // Loaded where it is used alone: it is large.
  const { ObjectContent } = await import('./object-content.js');
  return new ObjectContent(config.objectStorage);
}
