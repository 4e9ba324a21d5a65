import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { FileStorage } from '../../../../platform/storage/file-storage.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { UploadStore } from '../persistence/upload-store.js';

/** Throws away one's own upload, whole or not, that belongs to nothing. */
@Injectable()
export class DropUpload {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
    private readonly uploads: UploadStore,
  ) {}

  /** Whether there was such an upload. */
  async execute(actor: Pick<Actor, 'accountId'>, id: string): Promise<boolean> {
    const dropped = await this.database.transaction(async (tx) => {
      const row = (await this.uploads.hold(tx, [id])).get(id);
      if (!row || row.accountId !== actor.accountId || row.attachedAt !== null) return false;
      await this.uploads.remove(tx, [id]);
      await this.storage.forget(tx, [id]);
      return true;
    });
    if (dropped) await (await this.storage.content()).dropReceived(id);
    return dropped;
  }
}
