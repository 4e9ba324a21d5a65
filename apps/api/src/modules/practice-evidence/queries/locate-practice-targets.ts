import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import { AuthRegistry } from '../../../platform/auth/auth-registry.js';
import { Database } from '../../../platform/database/database.js';

const OF_TEACHER = `p.root_unit_id AS "rootUnitId", e.unit_path AS "unitPath", e.teacher_id AS "teacherId",
  NULL::uuid AS "institutionId"`;
const ENROLLMENT = `JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
  JOIN enrollment.cohort c ON c.id = s.cohort_id JOIN enrollment.programme p ON p.id = c.programme_id`;

/** Tells the guard where works stand. */
@Injectable()
export class LocatePracticeTargets implements OnModuleInit {
  constructor(
    private readonly registry: AuthRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.locateWith('submission', (ids) =>
      this.places(
        `SELECT s.id, ${OF_TEACHER} FROM practice_evidence.submission s ${ENROLLMENT} WHERE s.id = ANY($1)`,
        ids,
      ),
    );
  }

  private async places(sql: string, ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
    const rows = await this.database.rows<Place & { id: string }>(sql, [ids]);
    return new Map(rows.map(({ id, ...place }): [string, Place] => [id, place]));
  }
}
