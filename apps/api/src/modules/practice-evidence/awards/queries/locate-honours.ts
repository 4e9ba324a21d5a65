import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import { AuthRegistry } from '../../../../platform/auth/auth-registry.js';
import { Database } from '../../../../platform/database/database.js';

/** A certificate of honour stands at the teacher and the school of today. */
@Injectable()
export class LocateHonours implements OnModuleInit {
  constructor(
    private readonly registry: AuthRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.locateWith('honour', async (ids) => {
      const rows = await this.database.rows<Place & { id: string }>(
        `SELECT p.id, t.root_unit_id AS "rootUnitId", s.path AS "unitPath", t.id AS "teacherId", NULL::uuid AS "institutionId"
           FROM practice_evidence.award_recipient p JOIN enrollment.teacher t ON t.id = p.teacher_id
           LEFT JOIN organization.unit s ON s.id = t.school_id WHERE p.id = ANY($1)`,
        [ids],
      );
      return new Map(rows.map(({ id, ...place }): [string, Place] => [id, place]));
    });
  }
}
