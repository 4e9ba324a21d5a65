import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import { AuthRegistry } from '../../../platform/auth/auth-registry.js';
import { Database } from '../../../platform/database/database.js';

/** Tells the guard where appeals stand: with the enrollment that they are about. */
@Injectable()
export class LocateAppeals implements OnModuleInit {
  constructor(
    private readonly registry: AuthRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.locateWith('appeal', (ids) => this.places(ids));
  }

  private async places(ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
    const rows = await this.database.rows<Place & { id: string }>(
      `SELECT a.id, p.root_unit_id AS "rootUnitId", e.unit_path AS "unitPath", e.teacher_id AS "teacherId",
              e.institution_id AS "institutionId"
         FROM scoring.appeal a
         JOIN enrollment.enrollment e ON e.cohort_id = a.cohort_id AND e.id = a.enrollment_id
         JOIN enrollment.cohort c ON c.id = a.cohort_id
         JOIN enrollment.programme p ON p.id = c.programme_id WHERE a.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, ...place }) => [id, place]));
  }
}
