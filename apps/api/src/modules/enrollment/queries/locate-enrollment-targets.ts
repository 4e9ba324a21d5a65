import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TargetKind } from '@tisheng/domain-rules/access/access-rule.js';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import { AuthRegistry } from '../../../platform/auth/auth-registry.js';
import { Database, type PreparedStatement } from '../../../platform/database/database.js';

const NOWHERE = 'NULL::text AS "unitPath", NULL::uuid AS "teacherId", NULL::uuid AS "institutionId"';

/** Where each thing of this stage stands, by the column names of a place. */
const STATEMENTS: Partial<Record<TargetKind, string>> = {
  programme: `SELECT id, root_unit_id AS "rootUnitId", ${NOWHERE} FROM enrollment.programme WHERE id = ANY($1)`,
  cohort: `SELECT c.id, p.root_unit_id AS "rootUnitId", ${NOWHERE}
             FROM enrollment.cohort c JOIN enrollment.programme p ON p.id = c.programme_id WHERE c.id = ANY($1)`,
  teacher: `SELECT t.id, t.root_unit_id AS "rootUnitId", u.path AS "unitPath", t.id AS "teacherId",
                   NULL::uuid AS "institutionId"
              FROM enrollment.teacher t JOIN organization.unit u ON u.id = t.school_id WHERE t.id = ANY($1)`,
  enrollment: `SELECT e.id, p.root_unit_id AS "rootUnitId", e.unit_path AS "unitPath", e.teacher_id AS "teacherId",
                      e.institution_id AS "institutionId"
                 FROM enrollment.enrollment e
                 JOIN enrollment.cohort c ON c.id = e.cohort_id
                 JOIN enrollment.programme p ON p.id = c.programme_id WHERE e.id = ANY($1)`,
  institutionChange: `SELECT r.id, u.root_id AS "rootUnitId", u.path AS "unitPath", NULL::uuid AS "teacherId",
                        NULL::uuid AS "institutionId"
                   FROM enrollment.institution_change r JOIN organization.unit u ON u.id = r.county_id
                  WHERE r.id = ANY($1)`,
  rosterImport: `SELECT i.id, u.root_id AS "rootUnitId", u.path AS "unitPath", NULL::uuid AS "teacherId",
                        NULL::uuid AS "institutionId"
                   FROM enrollment.roster_import i JOIN organization.unit u ON u.id = i.unit_id WHERE i.id = ANY($1)`,
};

/** Things that never move to another region and are never deleted: nearly every request names one, and few there are. */
const FIXED: readonly string[] = ['programme', 'cohort'] satisfies TargetKind[];

/** Tells the guard where programmes, cohorts, teachers, enrollments and roster imports stand. */
@Injectable()
export class LocateEnrollmentTargets implements OnModuleInit {
  constructor(
    private readonly registry: AuthRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    for (const [kind, sql] of Object.entries(STATEMENTS)) {
      const statement = { name: `locate-${kind}`, text: sql };
      const read = (ids: readonly string[]): Promise<Map<string, Place>> => this.read(statement, ids);
      this.registry.locateWith(kind as TargetKind, FIXED.includes(kind) ? remembered(read) : read);
    }
  }

  private async read(sql: PreparedStatement, ids: readonly string[]): Promise<Map<string, Place>> {
    const rows = await this.database.rows<Place & { id: string }>(sql, [ids]);
    return new Map(rows.map(({ id, ...place }): [string, Place] => [id, place]));
  }
}

type Reader = (ids: readonly string[]) => Promise<Map<string, Place>>;

/** Asks once for each thing that there is; what is not there is asked for again. */
function remembered(read: Reader): Reader {
  const known = new Map<string, Place>();
  return async (ids) => {
    const unknown = ids.filter((id) => !known.has(id.toLowerCase()));
    if (unknown.length > 0) for (const [id, place] of await read(unknown)) known.set(id, place);
    return new Map(
      ids.flatMap((id): [string, Place][] => {
        const place = known.get(id.toLowerCase());
        return place ? [[id.toLowerCase(), place]] : [];
      }),
    );
  };
}
