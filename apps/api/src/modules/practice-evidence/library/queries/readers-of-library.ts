import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { FileOwners } from '../../files/file-owners.js';

/** Files of works that the library shows are read by everybody of the region, for as long as they are shown. */
@Injectable()
export class ReadersOfLibrary implements OnModuleInit {
  constructor(
    private readonly owners: FileOwners,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.owners.register('library', { readableBy: (actor, fileIds) => this.readableBy(actor, fileIds) });
  }

  private async readableBy({ rootUnitId }: Actor, fileIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (rootUnitId === null) return new Set();
    const rows = await this.database.rows<{ id: string }>(
      `SELECT m.file_id AS id FROM practice_evidence.submission_file m
         JOIN practice_evidence.library_entry y ON y.submission_id = m.submission_id
        WHERE m.file_id = ANY($1) AND m.to_version IS NULL AND y.state = 'shown' AND y.root_unit_id = $2`,
      [fileIds, rootUnitId],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
