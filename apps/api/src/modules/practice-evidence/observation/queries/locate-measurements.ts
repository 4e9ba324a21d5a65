import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import { AuthRegistry } from '../../../../platform/auth/auth-registry.js';
import { Database } from '../../../../platform/database/database.js';

/** Tells the guard where forms stand: where the teacher they are about stands. */
@Injectable()
export class LocateMeasurements implements OnModuleInit {
  constructor(
    private readonly registry: AuthRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.locateWith('measurement', async (ids) => {
      const rows = await this.database.rows<Place & { id: string }>(
        `SELECT m.id, p.root_unit_id AS "rootUnitId", e.unit_path AS "unitPath", e.teacher_id AS "teacherId",
                NULL::uuid AS "institutionId"
           FROM practice_evidence.measurement m
           JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
           JOIN enrollment.cohort c ON c.id = m.cohort_id JOIN enrollment.programme p ON p.id = c.programme_id
          WHERE m.id = ANY($1)`,
        [ids],
      );
      return new Map(rows.map(({ id, ...place }): [string, Place] => [id, place]));
    });
  }
}
