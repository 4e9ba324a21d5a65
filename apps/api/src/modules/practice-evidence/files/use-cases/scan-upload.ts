import { Inject, Injectable, Logger } from '@nestjs/common';
import { problem } from '@tisheng/domain-rules/problem.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../../platform/config/config.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { ContentGone } from '../../../../platform/storage/content-store.js';
import { FileStorage } from '../../../../platform/storage/file-storage.js';
import { type ScanAnswer, scanFile } from '../../../../platform/storage/scan-file.js';
import { type UploadRow, UploadStore } from '../persistence/upload-store.js';

const SCAN_UPLOAD = 'scan-upload';
/** With the queue's growing waits about a day: a scanner may be down over night. */
const ATTEMPTS = 20;

/**
 * Has an upload scanned for viruses before anybody can open it. While the scanner cannot be reached the file waits; what is
 * infected is thrown away, and its sender told.
 */
@Injectable()
export class ScanUpload {
  private readonly log = new Logger('ScanUpload');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly storage: FileStorage,
    private readonly uploads: UploadStore,
  ) {
    this.jobs.handle(SCAN_UPLOAD, (payload) => this.execute((payload as { id: string }).id));
  }

  /** Has it scanned once the transaction has committed. */
  async enqueue(tx: Transaction, id: string): Promise<void> {
    await this.jobs.enqueue(
      tx,
      SCAN_UPLOAD,
      { id },
      { jobKey: `${SCAN_UPLOAD}:${id}`, maxAttempts: ATTEMPTS },
    );
  }

  async execute(id: string): Promise<void> {
    const upload = await this.uploads.find(this.database, id);
    if (upload?.state !== 'checking' || upload.sha256 === null) return;
    const answer = await this.ask(id);
    if (answer) await this.conclude(upload, upload.sha256, answer);
  }

  private async ask(id: string): Promise<ScanAnswer | null> {
    // The setting was taken away since: nothing is scanned any more, and what waits passes.
    if (!this.config.scanner) return { tooLarge: true };
    try {
      const copy = await (await this.storage.content()).localCopy(id);
      try {
        return await scanFile(this.config.scanner, copy.path);
      } finally {
        await copy.dispose();
      }
    } catch (error) {
      if (error instanceof ContentGone) return null;
      throw error;
    }
  }

  private async conclude(upload: UploadRow, sha256: string, answer: ScanAnswer): Promise<void> {
    const { id, mediaType, name } = upload;
    const now = this.clock.now();
    if ('infected' in answer && answer.infected !== null) {
      const problems = [
        problem('upload-infected', { field: 'files', data: { name, found: answer.infected } }),
      ];
      this.log.warn(`An upload was infected with ${answer.infected} and removed`);
      await this.database.transaction((tx) =>
        this.uploads.markRefused(tx, id, { problems, scan: 'infected' }, now),
      );
      await (await this.storage.content()).dropReceived(id);
      return;
    }
    const scan = 'infected' in answer ? ('clean' as const) : ('not-scanned' as const);
    if (scan === 'not-scanned') this.log.warn(`The upload ${id} could not be scanned and passes unseen`);
    await this.database.transaction(async (tx) => {
      if (!(await this.uploads.markReady(tx, id, { sha256, mediaType, scan }, now))) return;
      await this.storage.keepReceived(tx, { ...upload, sha256 }, upload.accountId);
    });
    await (await this.storage.content()).dropReceived(id);
  }
}
