import type { StopLevel, UnitChanges } from '@tisheng/domain-rules/enrollment/roster/import-stops.js';
import type { Queryable } from '../../../platform/database/database.js';

/** What a checked file would do to one teacher. */
export const CHANGE_KINDS = ['added', 'changed', 'transferred', 'returning', 'unchanged', 'gone'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Columns in which a known teacher may differ from the file. */
export const FACTS = ['name', 'sex', 'birth_date', 'school_id', 'stage', 'subject', 'duty', 'phone'] as const;

const facts = (alias: string): string => FACTS.map((fact) => `${alias}.${fact}`).join(', ');

/** Whether a row `r` says something else of the teacher `t` than the roster does. */
export const DIFFERS = `(${facts('t')}) IS DISTINCT FROM (${facts('r')})`;

/** The facts of a teacher `t` that an import may change, as one value. */
export const FACTS_OF = `jsonb_build_object(${[...FACTS, 'left_at'].map((fact) => `'${fact}', t.${fact}`).join(', ')})`;

/** Begins the statement that notes what stood there before a commit. */
export const EFFECT = `INSERT INTO enrollment.roster_import_effect (import_id, teacher_id, kind, before)`;

const KIND = `CASE WHEN t.id IS NULL THEN 'added' WHEN t.left_at IS NOT NULL THEN 'returning'
  WHEN t.school_id <> r.school_id THEN 'transferred' WHEN ${DIFFERS} THEN 'changed' ELSE 'unchanged' END`;

/**
 * Every teacher whom an import touches or leaves out, as a table `diff`: `$1` is the import, `$2` the region. Gone are
 * those of the schools that the file covers whom no row names, not even a refused one as far as it can be read.
 */
export const DIFF = `diff AS (
  SELECT ${KIND} AS kind, r.sheet_row, t.id AS teacher_id, r.school_id, t.school_id AS former_school_id,
         r.name, t.name AS former_name, r.sex, t.sex AS former_sex, r.birth_date, t.birth_date AS former_birth_date,
         r.stage, t.stage AS former_stage, r.subject, t.subject AS former_subject, r.duty, t.duty AS former_duty,
         r.phone, t.phone AS former_phone, NULL::text AS leaving_reason
    FROM enrollment.roster_import_row r
    LEFT JOIN enrollment.teacher t ON t.root_unit_id = $2 AND t.id_hash = r.id_hash
   WHERE r.import_id = $1
  UNION ALL
  SELECT 'gone', NULL, t.id, NULL, t.school_id, NULL, t.name, NULL, t.sex, NULL, t.birth_date, NULL, t.stage,
         NULL, t.subject, NULL, t.duty, NULL, t.phone, l.reason
    FROM enrollment.teacher t
    LEFT JOIN enrollment.roster_import_leaver l ON l.import_id = $1 AND l.teacher_id = t.id
   WHERE t.root_unit_id = $2 AND t.left_at IS NULL
     AND t.school_id IN (SELECT school_id FROM enrollment.roster_import_row WHERE import_id = $1)
     AND NOT EXISTS (SELECT FROM enrollment.roster_import_row r WHERE r.import_id = $1 AND r.id_hash = t.id_hash)
     AND NOT EXISTS (SELECT FROM enrollment.roster_import_refused f
                      WHERE f.import_id = $1 AND (f.id_hash = t.id_hash OR f.name = t.name))
)`;

/** For each unit that loses or changes teachers: how many it has, and how many of them. */
export async function unitChanges(
  db: Queryable,
  importId: string,
  rootUnitId: string,
  level: StopLevel,
): Promise<UnitChanges[]> {
  const unit = level === 'school' ? 's.id' : 's.parent_id';
  return db.rows<UnitChanges & Record<string, unknown>>(
    `WITH ${DIFF}, touched AS (
       SELECT ${unit} AS unit_id, count(*) AS changed
         FROM diff JOIN organization.unit s ON s.id = diff.former_school_id
        WHERE diff.kind IN ('changed', 'transferred') OR (diff.kind = 'gone' AND diff.leaving_reason IS NOT NULL)
        GROUP BY 1
     ), counted AS (
       SELECT ${unit} AS unit_id, count(*) AS teachers
         FROM enrollment.teacher t JOIN organization.unit s ON s.id = t.school_id
        WHERE t.root_unit_id = $2 AND t.left_at IS NULL AND ${unit} IN (SELECT unit_id FROM touched)
        GROUP BY 1
     )
     SELECT u.name AS "unitName", c.teachers, t.changed
       FROM touched t JOIN counted c USING (unit_id) JOIN organization.unit u ON u.id = t.unit_id
      ORDER BY u.code`,
    [importId, rootUnitId],
  );
}
