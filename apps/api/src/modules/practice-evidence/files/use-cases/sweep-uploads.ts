import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { FileStorage } from '../../../../platform/storage/file-storage.js';
import { UploadStore } from '../persistence/upload-store.js';

const KEPT_MS = 3 * 86_400_000;
const AT_ONCE = 500;

/** Throws away, every night, what nobody went on with for three days: broken off, refused, or attached to nothing. */
@Injectable()
export class SweepUploads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly storage: FileStorage,
    private readonly uploads: UploadStore,
  ) {
    this.jobs.daily('sweep-uploads', async () => void (await this.execute()));
  }

  /** How many were thrown away. */
  async execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    const content = await this.storage.content();
    let swept = 0;
    for (;;) {
      const ids = await this.database.transaction(async (tx) => {
        const old = await this.uploads.takeAbandoned(tx, before, AT_ONCE);
        await this.storage.forget(tx, old);
        return old;
      });
      for (const id of ids) await content.dropReceived(id);
      swept += ids.length;
      if (ids.length < AT_ONCE) return swept;
    }
  }
}
