import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { FileOwners } from '../../files/file-owners.js';

/** Who reads the files of forms: from the first signature on whoever reaches the teacher, and the observer at any time. */
@Injectable()
export class ReadersOfMeasurements implements OnModuleInit {
  constructor(
    private readonly owners: FileOwners,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.owners.register('measurement', {
      places: (fileIds) => this.placesOf(fileIds),
      readableBy: (actor, fileIds) => this.observedBy(actor, fileIds),
    });
  }

  private async placesOf(fileIds: readonly string[]): Promise<ReadonlyMap<string, readonly Place[]>> {
    const rows = await this.database.rows<Place & { id: string }>(
      `SELECT f.file_id AS id, p.root_unit_id AS "rootUnitId", NULL::uuid AS "institutionId",
              CASE WHEN m.kind <> 'lesson-observation' OR m.content_hash IS NOT NULL THEN e.teacher_id END AS "teacherId",
              CASE WHEN m.content_hash IS NOT NULL THEN e.unit_path END AS "unitPath"
         FROM practice_evidence.measurement_file f JOIN practice_evidence.measurement m ON m.id = f.measurement_id
         JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
         JOIN enrollment.cohort c ON c.id = m.cohort_id JOIN enrollment.programme p ON p.id = c.programme_id
        WHERE f.file_id = ANY($1)`,
      [fileIds],
    );
    const places = new Map<string, Place[]>();
    for (const { id, ...place } of rows) places.set(id, [...(places.get(id) ?? []), place]);
    return places;
  }

  private async observedBy(actor: Actor, fileIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT f.file_id AS id FROM practice_evidence.measurement_file f
         JOIN practice_evidence.measurement m ON m.id = f.measurement_id
        WHERE f.file_id = ANY($1) AND (m.observer_account_id = $2 OR m.observer_teacher_id = $3)`,
      [fileIds, actor.accountId, actor.teacherId],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
