import { Injectable } from '@nestjs/common';
import { mayClaimUpload } from '@tisheng/domain-rules/practice-evidence/files/may-claim-upload.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import type { StoredFile } from '../../../platform/storage/file-storage.js';
import { type UploadRow, UploadStore } from './persistence/upload-store.js';

export type ClaimedUploads =
  | { readonly files: readonly StoredFile[] }
  | { readonly problems: readonly Problem[] };

/**
 * Attaches uploaded files to a record. Whoever attaches files calls this in the transaction of the use case, with the ids
 * that the record does not have yet, and stores the ids with the record; ids that it drops go to {@link release}.
 *
 * @example
 * const claimed = await this.uploads.claim(tx, actor, newFileIds);
 * if ('problems' in claimed) return { problems: claimed.problems };
 */
@Injectable()
export class ClaimUploads {
  constructor(
    private readonly uploads: UploadStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes one's own uploads: all of them, or none where one may not be attached. From then on they belong to the record,
   * and no other record can have them.
   *
   * @param fileIds ids that {@link FileUploader} of the page gave, in the order wanted; doubles count once
   * @returns the files in that order, or every problem with its `row` from 0
   */
  async claim(
    tx: Transaction,
    actor: Pick<Actor, 'accountId'>,
    fileIds: readonly string[],
  ): Promise<ClaimedUploads> {
    const ids = [...new Set(fileIds.map((id) => id.toLowerCase()))];
    if (ids.length === 0) return { files: [] };
    const rows = await this.uploads.hold(tx, ids);
    const problems = ids.flatMap((id, row) => mayClaimUpload(factsOf(rows.get(id), actor), row));
    if (problems.length > 0) return { problems };
    await this.uploads.markAttached(tx, ids, this.clock.now());
    return { files: ids.flatMap((id) => toFile(rows.get(id))) };
  }

  /** Lets files go that no record keeps any more: they are swept in a few days unless they are attached again. */
  async release(tx: Transaction, fileIds: readonly string[]): Promise<void> {
    if (fileIds.length > 0) await this.uploads.markReleased(tx, fileIds, this.clock.now());
  }
}

const factsOf = (row: UploadRow | undefined, { accountId }: Pick<Actor, 'accountId'>) =>
  row && {
    name: row.name,
    state: row.state,
    isOwn: row.accountId === accountId,
    isAttached: row.attachedAt !== null,
  };

const toFile = (row: UploadRow | undefined): StoredFile[] =>
  row?.sha256
    ? [{ id: row.id, sha256: row.sha256, name: row.name, mediaType: row.mediaType, sizeBytes: row.sizeBytes }]
    : [];
