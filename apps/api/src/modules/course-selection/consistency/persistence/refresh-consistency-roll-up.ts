import { lowLimitHundredths } from '@tisheng/domain-rules/course-selection/consistency.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { analyzeAfter } from '../../../../platform/database/analyze-after.js';
import type { Transaction } from '../../../../platform/database/database.js';
import { TAKING_PART } from '../../../enrollment/public/enrollment-reader.js';

/** A plan counts while it is handed in: a draft is no choice yet. */
const HANDED_IN = ['submitted', 'confirmed'];

/** From this many schools on, the whole cohort is counted anew: one pass instead of as many locks. */
const MANY_SCHOOLS = 100;

const BINS = Array.from({ length: 10 }, (_, bin) => bin);

/**
 * What the roll-up must hold, from the plans themselves. Parameters: cohort, states of plans, states of enrollments, limit
 * in hundredths, schools or null for all.
 */
export const CONSISTENCY_BY_SCHOOL = `
  SELECT cohort_id, school_id, institution_id, stage, count(*)::int AS plans, sum(index) AS sum,
         sum(index * index) AS squares,
         ARRAY[${BINS.map((bin) => `count(*) FILTER (WHERE LEAST(index / 10, 9) = ${bin})`).join(', ')}]::int[] AS bins,
         count(*) FILTER (WHERE index < $4)::int AS low
    FROM (SELECT e.cohort_id, e.school_id, e.institution_id, e.stage, round(p.consistency * 100)::int AS index
            FROM enrollment.enrollment e
            JOIN course_selection.plan p ON p.cohort_id = e.cohort_id AND p.enrollment_id = e.id
           WHERE e.cohort_id = $1 AND p.state = ANY($2) AND e.state = ANY($3) AND e.institution_id IS NOT NULL
             AND p.consistency IS NOT NULL AND ($5::uuid[] IS NULL OR e.school_id = ANY($5))) plans
   GROUP BY cohort_id, school_id, institution_id, stage`;

/** Parameters of {@link CONSISTENCY_BY_SCHOOL}. */
export const countedPlans = (
  cohortId: string,
  selection: Pick<PolicyPack['selection'], 'lowConsistency'>,
  schools: readonly string[] | null,
): readonly unknown[] => [
  cohortId,
  HANDED_IN,
  TAKING_PART,
  lowLimitHundredths(selection.lowConsistency),
  schools,
];

/**
 * Counts the schools of the enrollments anew, in the transaction that changed their plans. Call it last: it waits for other
 * transactions that change plans of the same schools.
 *
 * @param enrollmentIds those whose plans changed; null counts the whole cohort
 */
export async function refreshConsistencyRollUp(
  tx: Transaction,
  cohortId: string,
  selection: Pick<PolicyPack['selection'], 'lowConsistency'>,
  enrollmentIds: readonly string[] | null,
): Promise<void> {
  const schools = enrollmentIds === null ? null : await schoolsOf(tx, cohortId, enrollmentIds);
  if (schools?.length === 0) return;
  const named = schools !== null && schools.length <= MANY_SCHOOLS ? schools : null;
  await lock(tx, cohortId, named);
  await tx.run(
    `DELETE FROM course_selection.consistency_roll_up
      WHERE cohort_id = $1 AND ($2::uuid[] IS NULL OR school_id = ANY($2))`,
    [cohortId, named],
  );
  const written = await tx.run(
    `INSERT INTO course_selection.consistency_roll_up
            (cohort_id, school_id, institution_id, stage, plans, sum, squares, bins, low)
     ${CONSISTENCY_BY_SCHOOL}`,
    [...countedPlans(cohortId, selection, named)],
  );
  await analyzeAfter(tx, written, 'course_selection.consistency_roll_up');
}

async function schoolsOf(
  tx: Transaction,
  cohortId: string,
  enrollmentIds: readonly string[],
): Promise<string[]> {
  if (enrollmentIds.length === 0) return [];
  const rows = await tx.rows<{ id: string }>(
    `SELECT DISTINCT school_id AS id FROM enrollment.enrollment WHERE cohort_id = $1 AND id = ANY($2) ORDER BY 1`,
    [cohortId, [...enrollmentIds]],
  );
  return rows.map(({ id }) => id);
}

/**
 * One lock for a school, in one order, and over them one for the cohort: who counts all waits for those who count some. The
 * rows are read after the locks are held, so that the last to count has seen every plan.
 */
async function lock(tx: Transaction, cohortId: string, schools: readonly string[] | null): Promise<void> {
  const cohort = `consistency ${cohortId}`;
  if (schools === null) {
    await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [cohort]);
    return;
  }
  await tx.run('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [cohort]);
  await tx.run(
    `SELECT pg_advisory_xact_lock(key) FROM (
       SELECT hashtextextended($1 || ' ' || school, 0) AS key FROM unnest($2::text[]) AS school ORDER BY 1 OFFSET 0) keys`,
    [cohort, [...schools].sort()],
  );
}
