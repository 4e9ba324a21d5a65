import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import { AuthRegistry } from '../../../../platform/auth/auth-registry.js';
import { Database } from '../../../../platform/database/database.js';
import { FileOwners } from '../../files/file-owners.js';

const OF_ORGANISER = `u.root_id AS "rootUnitId", u.path AS "unitPath", NULL::uuid AS "teacherId", NULL::uuid AS "institutionId"`;
const ACTIVITY = `JOIN organization.unit u ON u.id = o.unit_id`;

/** Tells the guard where activities, spot checks and their evidence stand: where the organiser stands. */
@Injectable()
export class LocateActivities implements OnModuleInit {
  constructor(
    private readonly registry: AuthRegistry,
    private readonly owners: FileOwners,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.locateWith('activity', (ids) =>
      this.places(
        `SELECT o.id, ${OF_ORGANISER} FROM practice_evidence.offline_activity o ${ACTIVITY} WHERE o.id = ANY($1)`,
        ids,
      ),
    );
    this.registry.locateWith('spotCheck', (ids) =>
      this.places(
        `SELECT c.id, ${OF_ORGANISER} FROM practice_evidence.spot_check c
           JOIN practice_evidence.offline_activity o ON o.id = c.activity_id ${ACTIVITY} WHERE c.id = ANY($1)`,
        ids,
      ),
    );
    this.owners.register('spot-check', { places: (fileIds) => this.filePlaces(fileIds) });
  }

  private async places(sql: string, ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
    const rows = await this.database.rows<Place & { id: string }>(sql, [ids]);
    return new Map(rows.map(({ id, ...place }): [string, Place] => [id, place]));
  }

  private async filePlaces(fileIds: readonly string[]): Promise<ReadonlyMap<string, readonly Place[]>> {
    const found = await this.places(
      `SELECT f.file_id AS id, ${OF_ORGANISER} FROM practice_evidence.spot_check_file f
         JOIN practice_evidence.spot_check c ON c.id = f.spot_check_id
         JOIN practice_evidence.offline_activity o ON o.id = c.activity_id ${ACTIVITY} WHERE f.file_id = ANY($1)`,
      fileIds,
    );
    return new Map([...found].map(([id, place]) => [id, [place]]));
  }
}
