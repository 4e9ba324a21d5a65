import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { checkContent } from '@tisheng/domain-rules/practice-evidence/files/check-content.js';
import { promisedType } from '@tisheng/domain-rules/practice-evidence/files/file-kinds.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../../platform/config/config.js';
import { Database } from '../../../../platform/database/database.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { ContentGone, type LocalCopy } from '../../../../platform/storage/content-store.js';
import { FileStorage } from '../../../../platform/storage/file-storage.js';
import { inspectContent } from '../content/inspect-content.js';
import { type UploadRow, UploadStore } from '../persistence/upload-store.js';
import { ArrivingHashes } from '../receiving/arriving-hashes.js';
import { ScanUpload } from './scan-upload.js';

export const CHECK_UPLOAD = 'check-upload';

/**
 * Looks into a file that has arrived: whether it is what its name says, whole and harmless, and the one that was sent. Then
 * it is kept as a stored file, or waits for the scanner, or is refused and thrown away. Done twice it is done once.
 */
@Injectable()
export class CheckUpload {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly storage: FileStorage,
    private readonly uploads: UploadStore,
    private readonly hashes: ArrivingHashes,
    private readonly scan: ScanUpload,
  ) {
    this.jobs.handle(CHECK_UPLOAD, (payload) => this.execute((payload as { id: string }).id));
  }

  async execute(id: string): Promise<void> {
    const upload = await this.uploads.find(this.database, id);
    const content = await this.storage.content();
    // A run before this one ended between its commit and the clearing up.
    if (upload?.state === 'ready' || upload?.state === 'refused') return content.dropReceived(id);
    if (upload?.state !== 'checking' || upload.sha256 !== null) return;
    let copy: LocalCopy;
    try {
      copy = await content.localCopy(id);
    } catch (error) {
      // Another run of the same was quicker.
      if (error instanceof ContentGone) return;
      throw error;
    }
    try {
      await this.decide(upload, copy.path);
    } finally {
      await copy.dispose();
    }
  }

  private async decide(upload: UploadRow, path: string): Promise<void> {
    const sha256 = this.hashes.take(upload.id, upload.sizeBytes) ?? (await hashOf(path));
    const facts = await inspectContent(path, upload.name);
    const problems = checkContent({
      ...facts,
      name: upload.name,
      bytes: upload.sizeBytes,
      hashFits: upload.sha256Told === null ? null : upload.sha256Told === sha256,
    });
    if (problems.length > 0) return this.refuse(upload.id, problems);
    const mediaType = promisedType(upload.name)?.mediaType ?? upload.mediaType;
    const now = this.clock.now();
    if (this.config.scanner) {
      await this.database.transaction(async (tx) => {
        if (await this.uploads.markLookedInto(tx, upload.id, { sha256, mediaType }, now))
          await this.scan.enqueue(tx, upload.id);
      });
      return;
    }
    await this.database.transaction(async (tx) => {
      if (!(await this.uploads.markReady(tx, upload.id, { sha256, mediaType, scan: 'not-scanned' }, now)))
        return;
      await this.storage.keepReceived(tx, { ...upload, sha256, mediaType }, upload.accountId);
    });
    await (await this.storage.content()).dropReceived(upload.id);
  }

  private async refuse(id: string, problems: readonly Problem[]): Promise<void> {
    await this.database.transaction((tx) =>
      this.uploads.markRefused(tx, id, { problems, scan: null }, this.clock.now()),
    );
    await (await this.storage.content()).dropReceived(id);
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}
