import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import { AuthRegistry } from '../../../platform/auth/auth-registry.js';
import { Database } from '../../../platform/database/database.js';

/** Tells the guard where certificates stand: where their holder is enrolled. */
@Injectable()
export class LocateCertificates implements OnModuleInit {
  constructor(
    private readonly registry: AuthRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.locateWith('certificate', async (ids) => {
      const rows = await this.database.rows<{ id: string } & Place>(
        `SELECT c.id, p.root_unit_id AS "rootUnitId", e.unit_path AS "unitPath", e.teacher_id AS "teacherId",
                e.institution_id AS "institutionId"
           FROM certification.certificate c
           JOIN enrollment.enrollment e ON e.cohort_id = c.cohort_id AND e.id = c.enrollment_id
           JOIN enrollment.cohort k ON k.id = c.cohort_id
           JOIN enrollment.programme p ON p.id = k.programme_id
          WHERE c.id = ANY($1)`,
        [ids],
      );
      return new Map(rows.map(({ id, ...place }): [string, Place] => [id, place]));
    });
  }
}
