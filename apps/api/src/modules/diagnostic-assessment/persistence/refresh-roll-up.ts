import { ORGANIZATION_TIME_ZONE } from '@tisheng/domain-rules/organization/unit-tree.js';
import { analyzeAfter } from '../../../platform/database/analyze-after.js';
import type { Transaction } from '../../../platform/database/database.js';
import { TAKING_PART } from '../../enrollment/public/enrollment-reader.js';
import { ARRAY_COLUMNS, arrayOf, ARRAYS, LEVELS, sumOf, WEAK_CELLS } from './roll-up-columns.js';

const COLUMNS = `cohort_id, kind, unit_id, office_id, stage, enrolled, in_progress, submitted,
  ${ARRAY_COLUMNS.join(', ')}, weeks, made_of`;

/** Level of a place as it stands in an assessment: overall, then dimensions; null where not measured. */
const level = (place: number): string =>
  place === 1 ? '(l.overall_level * 10000)::bigint' : `l.dimension_levels[${place - 1}]::bigint`;
const before = (place: number): string =>
  place === 1 ? '(l.before_overall * 10000)::bigint' : `l.before_levels[${place - 1}]::bigint`;
const total = (expression: string): string => `COALESCE(sum(${expression}), 0)`;
const each = (at: (place: number) => string): string => arrayOf(LEVELS, at);
const gain = (place: number): string => `(${level(place)} - ${before(place)})`;
const both = (place: number, expression: string): string =>
  `CASE WHEN ${level(place)} IS NOT NULL AND ${before(place)} IS NOT NULL THEN ${expression} END`;
const grown = (array: string, type: string): string =>
  `CASE WHEN l.kind = 'post-test' THEN ${array}::${type}[] END`;

/** One line for each enrollment that takes part and kind of test, with its test and the one before. */
const LEARNERS = `
  SELECT k.kind, e.school_id, e.stage, e.id, a.state, a.submitted_at,
         CASE WHEN a.state = 'submitted' THEN a.overall_level END AS overall_level,
         CASE WHEN a.state = 'submitted' THEN a.dimension_levels END AS dimension_levels,
         CASE WHEN a.state = 'submitted' THEN a.weak_items END AS weak_items,
         CASE WHEN a.state = 'submitted' THEN a.result ->> 'overall' END AS overall,
         b.overall_level AS before_overall, b.dimension_levels AS before_levels
    FROM enrollment.enrollment e
   CROSS JOIN (VALUES ('pre-test'), ('post-test')) AS k(kind)
    LEFT JOIN diagnostic_assessment.assessment a
      ON a.cohort_id = e.cohort_id AND a.enrollment_id = e.id AND a.kind = k.kind
    LEFT JOIN diagnostic_assessment.assessment b
      ON k.kind = 'post-test' AND a.state = 'submitted' AND b.cohort_id = e.cohort_id AND b.enrollment_id = e.id
         AND b.kind = 'pre-test' AND b.state = 'submitted'
   WHERE e.cohort_id = $1 AND e.state = ANY($2) 
     -- By the path, which has an index; it is always that of the school.
     AND ($3::uuid[] IS NULL OR e.unit_path = ANY(ARRAY(SELECT path FROM organization.unit WHERE id = ANY($3))))`;

/** Made of who is counted and how their test stands; the same whatever the order. */
export const MADE_OF = `sum(hashtextextended(concat_ws(' ', l.id, l.state, l.submitted_at), 0)::numeric)`;

/**
 * The rows of schools as they are by the assessments: what the roll-up must hold. Placeholders: the cohort, the states of an
 * enrollment that takes part, the schools or null for all.
 */
export const ROWS_OF_SCHOOLS = `
  WITH learner AS MATERIALIZED (${LEARNERS}), weak AS (
    SELECT l.kind, l.school_id, l.stage, c.cell, count(*)::int AS teachers
      FROM learner l
     CROSS JOIN LATERAL (
       SELECT DISTINCT i / 4 AS cell FROM unnest(l.weak_items) AS i
       UNION ALL SELECT 25 + i / 4 FROM unnest(l.weak_items) AS i WHERE i & 1 > 0
       UNION ALL SELECT 50 + i / 4 FROM unnest(l.weak_items) AS i WHERE i & 2 > 0) c
     GROUP BY 1, 2, 3, 4
  ), week AS (
    SELECT w.kind, w.school_id, w.stage, jsonb_object_agg(w.monday, w.tests) AS tests
      FROM (SELECT l.kind, l.school_id, l.stage, count(*) AS tests,
                   date_trunc('week', l.submitted_at AT TIME ZONE '${ORGANIZATION_TIME_ZONE}')::date::text AS monday
              FROM learner l WHERE l.state = 'submitted' GROUP BY 1, 2, 3, 5) w
     GROUP BY 1, 2, 3
  ), counted AS (
    SELECT l.kind, l.school_id, l.stage, count(*)::int AS enrolled,
           (count(*) FILTER (WHERE l.state = 'in-progress'))::int AS in_progress,
           (count(*) FILTER (WHERE l.state = 'submitted'))::int AS submitted,
           ${each((place) => `count(${level(place)})`)}::int[] AS measured,
           ${each((place) => total(level(place)))}::bigint[] AS sums,
           ${each((place) => total(`${level(place)} * ${level(place)}`))}::bigint[] AS squares,
           ${arrayOf(ARRAYS.bands, (place) => `count(*) FILTER (WHERE l.overall LIKE '%,${place - 1}')`)}::int[] AS bands,
           ${grown(
             each((place) => `count(${both(place, '1')})`),
             'int',
           )} AS paired,
           ${grown(
             each((place) => total(both(place, before(place)))),
             'bigint',
           )} AS before_sums,
           ${grown(
             each((place) => total(both(place, `${before(place)} * ${before(place)}`))),
             'bigint',
           )} AS before_squares,
           ${grown(
             each((place) => total(both(place, level(place)))),
             'bigint',
           )} AS after_sums,
           ${grown(
             each((place) => total(both(place, `${gain(place)} * ${gain(place)}`))),
             'bigint',
           )} AS gain_squares,
           ${MADE_OF} AS made_of
      FROM learner l GROUP BY 1, 2, 3
  ), weak_cells AS (
    SELECT n.kind, n.school_id, n.stage, array_agg(COALESCE(w.teachers, 0) ORDER BY c.cell) AS teachers
      FROM counted n CROSS JOIN generate_series(1, ${WEAK_CELLS}) AS c(cell)
      LEFT JOIN weak w ON w.cell = c.cell AND w.kind = n.kind AND w.school_id = n.school_id AND w.stage = n.stage
     GROUP BY 1, 2, 3)
  SELECT $1::uuid AS cohort_id, n.kind, n.school_id AS unit_id, s.parent_id AS office_id, n.stage, n.enrolled, n.in_progress,
         n.submitted,
         ${ARRAY_COLUMNS.map((column) => (column === 'weak' ? 'w.teachers AS weak' : `n.${column}`)).join(
           ', ',
         )}, COALESCE(k.tests, '{}') AS weeks, n.made_of
    FROM counted n
    JOIN organization.unit s ON s.id = n.school_id
    JOIN weak_cells w ON w.kind = n.kind AND w.school_id = n.school_id AND w.stage = n.stage
    LEFT JOIN week k ON k.kind = n.kind AND k.school_id = n.school_id AND k.stage = n.stage`;

/** The offices right above schools: where they stand now, and where they stood when they were counted last. */
const OFFICES = `
  SELECT parent_id AS office FROM organization.unit WHERE id = ANY($2)
  UNION SELECT office_id FROM diagnostic_assessment.roll_up
         WHERE cohort_id = $1 AND kind IN ('pre-test', 'post-test') AND unit_id = ANY($2) AND unit_id <> office_id`;

/**
 * Counts anew the schools of enrollments whose tests were handed in, in the transaction that wrote them. Call it
 * once, as the last thing: it makes others wait who write at schools of the same offices.
 */
export async function refreshRollUp(
  tx: Transaction,
  cohortId: string,
  enrollmentIds: readonly string[],
): Promise<void> {
  if (enrollmentIds.length === 0) return;
  const schools = await tx.rows<{ id: string }>(
    `SELECT DISTINCT e.school_id AS id FROM unnest($2::uuid[]) AS named(id)
      CROSS JOIN LATERAL (SELECT school_id FROM enrollment.enrollment WHERE cohort_id = $1 AND id = named.id OFFSET 0) e`,
    [cohortId, enrollmentIds],
  );
  await refreshSchools(
    tx,
    cohortId,
    schools.map(({ id }) => id),
  );
}

/**
 * Counts schools anew, and adds up the offices above them. Nothing is raised or lowered, so nothing can drift, and doing it
 * twice does no harm. One at a time under an office: whoever waited counts what the one before has committed.
 */
export async function refreshSchools(
  tx: Transaction,
  cohortId: string,
  schoolIds: readonly string[],
): Promise<void> {
  if (schoolIds.length === 0) return;
  const offices = await tx.rows<{ id: string }>(
    `SELECT office AS id, pg_advisory_xact_lock(hashtextextended('diagnosis roll-up ' || $1::uuid::text || office::text, 0))
       FROM (SELECT office FROM (${OFFICES}) o WHERE office IS NOT NULL ORDER BY office) sorted`,
    [cohortId, schoolIds],
  );
  const officeIds = offices.map(({ id }) => id);
  await tx.run(
    `DELETE FROM diagnostic_assessment.roll_up
      WHERE cohort_id = $1 AND kind IN ('pre-test', 'post-test') AND unit_id = ANY($2)`,
    [cohortId, [...schoolIds, ...officeIds]],
  );
  const written = await tx.run(`INSERT INTO diagnostic_assessment.roll_up (${COLUMNS}) ${ROWS_OF_SCHOOLS}`, [
    cohortId,
    TAKING_PART,
    schoolIds,
  ]);
  await tx.run(
    `INSERT INTO diagnostic_assessment.roll_up (${COLUMNS})
     SELECT r.cohort_id, r.kind, r.office_id, r.office_id, r.stage, sum(r.enrolled), sum(r.in_progress), sum(r.submitted),
            ${ARRAY_COLUMNS.map((column) => sumOf(column)).join(', ')},
            COALESCE((SELECT jsonb_object_agg(w.monday, w.tests)
                        FROM (SELECT t.key AS monday, sum(t.value::int) AS tests
                                FROM diagnostic_assessment.roll_up o CROSS JOIN LATERAL jsonb_each_text(o.weeks) AS t
                               WHERE o.cohort_id = r.cohort_id AND o.kind = r.kind AND o.office_id = r.office_id
                                 AND o.stage = r.stage AND o.unit_id <> o.office_id
                               GROUP BY 1) w), '{}'), NULL
       FROM diagnostic_assessment.roll_up r
      WHERE r.cohort_id = $1 AND r.kind IN ('pre-test', 'post-test') AND r.office_id = ANY($2) AND r.unit_id <> r.office_id
      GROUP BY r.cohort_id, r.kind, r.office_id, r.stage`,
    [cohortId, officeIds],
  );
  await analyzeAfter(tx, written, 'diagnostic_assessment.roll_up');
}

/**
 * Schools of a cohort whose row is not what its people and their tests make it: after transfers, withdrawals, merges and
 * changes of the tree. One pass over the enrollments, without looking into a result.
 */
export async function schoolsThatDiffer(tx: Transaction, cohortId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `WITH now AS (
       SELECT l.kind, l.school_id, l.stage, ${MADE_OF} AS made_of
         FROM (SELECT k.kind, e.school_id, e.stage, e.id, a.state, a.submitted_at
                 FROM enrollment.enrollment e
                CROSS JOIN (VALUES ('pre-test'), ('post-test')) AS k(kind)
                 LEFT JOIN diagnostic_assessment.assessment a
                   ON a.cohort_id = e.cohort_id AND a.enrollment_id = e.id AND a.kind = k.kind
                WHERE e.cohort_id = $1 AND e.state = ANY($2)) l
        GROUP BY 1, 2, 3)
     SELECT DISTINCT COALESCE(n.school_id, r.unit_id) AS id
       FROM (SELECT n.*, s.parent_id FROM now n JOIN organization.unit s ON s.id = n.school_id) n
       FULL JOIN (SELECT * FROM diagnostic_assessment.roll_up WHERE cohort_id = $1 AND unit_id <> office_id) r
         ON r.kind = n.kind AND r.unit_id = n.school_id AND r.stage = n.stage
      WHERE r.made_of IS DISTINCT FROM n.made_of OR r.office_id IS DISTINCT FROM n.parent_id`,
    [cohortId, TAKING_PART],
  );
  return rows.map(({ id }) => id);
}
