import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import { Database } from '../../../../platform/database/database.js';
import { FileOwners } from '../file-owners.js';

/**
 * Who reads the files of works: their teacher, and those above the school once the work was handed in with them. What is
 * being written stands at the teacher alone.
 */
@Injectable()
export class ReadersOfWorks implements OnModuleInit {
  constructor(
    private readonly owners: FileOwners,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.owners.register('submission', { places: (fileIds) => this.placesOf(fileIds) });
  }

  private async placesOf(fileIds: readonly string[]): Promise<ReadonlyMap<string, readonly Place[]>> {
    const rows = await this.database.rows<Place & { id: string }>(
      `SELECT f.file_id AS id, p.root_unit_id AS "rootUnitId", e.teacher_id AS "teacherId", NULL::uuid AS "institutionId",
              CASE WHEN s.state IN ('submitted', 'accepted') OR f.from_version < s.version THEN e.unit_path END AS "unitPath"
         FROM practice_evidence.submission_file f JOIN practice_evidence.submission s ON s.id = f.submission_id
         JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
         JOIN enrollment.cohort c ON c.id = s.cohort_id JOIN enrollment.programme p ON p.id = c.programme_id
        WHERE f.file_id = ANY($1)`,
      [fileIds],
    );
    return new Map(rows.map(({ id, ...place }) => [id, [place]]));
  }
}
