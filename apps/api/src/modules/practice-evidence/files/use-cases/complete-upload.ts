import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { UploadStore } from '../persistence/upload-store.js';
import { CHECK_UPLOAD, CheckUpload } from './check-upload.js';

/** After this a check that its process did not end is done by another. */
const SECOND_TRY_SECONDS = 60;

/**
 * All bytes of an upload are there: it is checked at once, so that the sender hears within the same request. Should this
 * process end in the middle, a job does it.
 */
@Injectable()
export class CompleteUpload {
  private readonly log = new Logger('CompleteUpload');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly uploads: UploadStore,
    private readonly check: CheckUpload,
  ) {}

  async execute(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const moved = await this.uploads.markChecking(tx, id, this.clock.now());
      if (!moved) return;
      await this.jobs.enqueue(
        tx,
        CHECK_UPLOAD,
        { id },
        { jobKey: `${CHECK_UPLOAD}:${id}`, delaySeconds: SECOND_TRY_SECONDS },
      );
    });
    try {
      await this.check.execute(id);
    } catch (error) {
      // The file is there; the job tries again.
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
}
