import { STAGES_OF_SCHOOLING, type StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Queryable } from '../../../platform/database/database.js';

/** A line of an office's places. */
export interface HeldQuota {
  readonly position: number;
  readonly stages: readonly StageOfSchooling[];
  /** Places that the office has; null where the office above has given it none yet. */
  readonly held: number | null;
  /** Whether the cohort has no quota at all. */
  readonly isUnlimited: boolean;
  readonly countedOn: string | null;
  readonly countedTeachers: number | null;
}

/** How things stand in one unit directly below, in one line. */
export interface QuotaStanding {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly isSchool: boolean;
  readonly position: number;
  readonly teachers: number | null;
  readonly passedOn: number;
  /** Teachers on the roster of the stages of the line. */
  readonly roster: number;
  readonly putForward: number;
  readonly waiting: number;
  readonly confirmed: number;
  /** Enrolled, but counted in no quota. */
  readonly beside: number;
}

/** The lines of a cohort; one of all stages where the cohort is unlimited. */
const LINES = `SELECT position, stages, teachers, counted_on, counted_teachers FROM enrollment.cohort_quota WHERE cohort_id = $1
     UNION ALL
    SELECT 0, ARRAY[${STAGES_OF_SCHOOLING.map((stage) => `'${stage}'`).join(', ')}], NULL, NULL, NULL
     WHERE NOT EXISTS (SELECT FROM enrollment.cohort_quota WHERE cohort_id = $1)`;

/** The lines of the cohort's quota and what an office has of each. */
export async function heldQuotas(db: Queryable, cohortId: string, unitId: string): Promise<HeldQuota[]> {
  return db.rows<HeldQuota & Record<string, unknown>>(
    `SELECT q.position, q.stages, q.teachers IS NULL AS "isUnlimited", q.counted_on AS "countedOn", q.counted_teachers AS "countedTeachers",
            CASE WHEN u.parent_id IS NULL THEN q.teachers ELSE g.teachers END AS held
       FROM (${LINES}) q
       JOIN organization.unit u ON u.id = $2
       LEFT JOIN enrollment.unit_quota g ON g.cohort_id = $1 AND g.position = q.position AND g.unit_id = u.id
      ORDER BY q.position`,
    [cohortId, unitId],
  );
}

/**
 * Every unit directly below an office, line by line, in one statement: what it holds, what it has passed on, and how far
 * the places are used.
 *
 * @param counting obligations that use a place
 */
export async function quotaStandings(
  db: Queryable,
  cohortId: string,
  unitId: string,
  counting: readonly string[],
): Promise<QuotaStanding[]> {
  return db.rows<QuotaStanding & Record<string, unknown>>(
    `WITH below AS (
       SELECT c.id, c.code, c.name, c.kind, c.path, c.number FROM organization.unit c
        WHERE c.parent_id = $2 AND c.closed_at IS NULL
     ), depth AS (
       SELECT array_length(string_to_array(trim(BOTH '/' FROM path), '/'), 1) + 1 AS n, path
         FROM organization.unit WHERE id = $2
     ), used AS (
       SELECT split_part(e.unit_path, '/', depth.n + 1)::int AS number, e.stage,
              count(*) FILTER (WHERE e.obligation = ANY($3) AND e.state IN ('put-forward', 'registered')) AS "putForward",
              count(*) FILTER (WHERE e.obligation = ANY($3) AND e.state = 'waiting') AS waiting,
              count(*) FILTER (WHERE e.obligation = ANY($3) AND e.state IN ('confirmed', 'completed')) AS confirmed,
              count(*) FILTER (WHERE e.obligation <> ALL($3) AND e.state NOT IN ('withdrawn', 'transferred')) AS beside
         FROM depth JOIN enrollment.enrollment e ON e.cohort_id = $1 AND e.unit_path LIKE depth.path || '%'
        WHERE e.unit_path <> depth.path GROUP BY 1, 2
     ), rostered AS (
       SELECT split_part(s.path, '/', depth.n + 1)::int AS number, t.stage, count(*) AS teachers
         FROM depth JOIN organization.unit s ON s.path LIKE depth.path || '%' AND s.kind = 'school'
         JOIN enrollment.teacher t ON t.school_id = s.id AND t.left_at IS NULL
        WHERE s.path <> depth.path GROUP BY 1, 2
     ), passed AS (
       SELECT c.parent_id AS id, g.position, sum(g.teachers)::int AS teachers
         FROM enrollment.unit_quota g JOIN organization.unit c ON c.id = g.unit_id
        WHERE g.cohort_id = $1 GROUP BY 1, 2
     )
     SELECT b.id AS "unitId", b.code, b.name, b.kind = 'school' AS "isSchool", q.position, g.teachers,
            COALESCE(p.teachers, 0) AS "passedOn", COALESCE(r.teachers, 0)::int AS roster,
            COALESCE(u."putForward", 0)::int AS "putForward", COALESCE(u.waiting, 0)::int AS waiting,
            COALESCE(u.confirmed, 0)::int AS confirmed, COALESCE(u.beside, 0)::int AS beside
       FROM below b
       CROSS JOIN (${LINES}) q
       LEFT JOIN enrollment.unit_quota g ON g.cohort_id = $1 AND g.position = q.position AND g.unit_id = b.id
       LEFT JOIN passed p ON p.id = b.id AND p.position = q.position
       LEFT JOIN LATERAL (SELECT sum("putForward") AS "putForward", sum(waiting) AS waiting, sum(confirmed) AS confirmed,
                                 sum(beside) AS beside
                            FROM used WHERE used.number = b.number AND used.stage = ANY(q.stages)) u ON true
       LEFT JOIN LATERAL (SELECT sum(teachers) AS teachers FROM rostered
                           WHERE rostered.number = b.number AND rostered.stage = ANY(q.stages)) r ON true
      ORDER BY b.code, q.position`,
    [cohortId, unitId, counting],
  );
}
