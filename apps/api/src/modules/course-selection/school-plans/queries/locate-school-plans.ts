import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import { AuthRegistry } from '../../../../platform/auth/auth-registry.js';
import { Database } from '../../../../platform/database/database.js';

/** Tells the guard where schools' plans stand: at the school, and at the institution that its county has chosen. */
@Injectable()
export class LocateSchoolPlans implements OnModuleInit {
  constructor(
    private readonly registry: AuthRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.locateWith('schoolPlan', async (ids) => {
      const rows = await this.database.rows<Place & { id: string }>(
        `SELECT p.id, s.root_id AS "rootUnitId", s.path AS "unitPath", NULL::uuid AS "teacherId",
                i.institution_id AS "institutionId"
           FROM course_selection.school_plan p JOIN organization.unit s ON s.id = p.school_id
           LEFT JOIN enrollment.institution_choice i ON i.cohort_id = p.cohort_id AND i.county_id = s.parent_id
          WHERE p.id = ANY($1)`,
        [ids],
      );
      return new Map(rows.map(({ id, ...place }): [string, Place] => [id, place]));
    });
  }
}
