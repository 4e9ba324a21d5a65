import type { Transaction } from '../../../platform/database/database.js';
import { HELD_HALF_HOURS } from './held-half-hours.js';
import type { PushPlace } from './staged-push.js';

export interface Stored {
  readonly accepted: number;
  /** Moment of the latest record that is new; null when none is. */
  readonly latest: Date | null;
  readonly learners: number;
}

/**
 * Moves what is new from the stage into the table and adds it to what the learners have reached, in one statement: the
 * rows are read once. A course counts once, however often it is completed.
 */
export async function storeRecords(tx: Transaction, place: PushPlace, pushId: string): Promise<Stored> {
  const row = await tx.one<{ accepted: number; latest: Date | null; learners: number }>(
    `WITH stored AS (
       INSERT INTO exchange.learning_record (cohort_id, institution_id, record_id, enrollment_id, push_id, occurred_at, kind,
              completed, course_id, minutes, count, score_hundredths, supersedes, device_hash)
       SELECT $1, $2, s.record_id, e.id, $3, to_timestamp(s.occurred_ms / 1000.0::float8), s.kind, s.completed, c.id,
              s.minutes, s.count, s.score_hundredths, s.supersedes, s.device_hash
         FROM staged_record s
         JOIN enrollment.enrollment e ON e.cohort_id = $1 AND e.learner_no = s.learner_no
         LEFT JOIN course_selection.course c ON c.institution_id = $2 AND c.code = s.course_code
        WHERE s.code IS NULL
       RETURNING enrollment_id, kind, completed, course_id, minutes, count, score_hundredths, occurred_at
     ), completed AS (
       SELECT d.enrollment_id, count(*) AS courses, sum(${HELD_HALF_HOURS}) AS half_hours
         FROM (SELECT DISTINCT enrollment_id, course_id FROM stored WHERE completed) d
         JOIN course_selection.course c ON c.id = d.course_id
        WHERE NOT EXISTS (SELECT FROM exchange.learning_record r
                           WHERE r.cohort_id = $1 AND r.enrollment_id = d.enrollment_id AND r.course_id = d.course_id
                             AND r.completed AND NOT r.superseded)
        GROUP BY d.enrollment_id
     ), amounts AS (
       SELECT enrollment_id, ${AMOUNTS} FROM stored GROUP BY enrollment_id
     ), rolled AS (
       INSERT INTO exchange.learner_progress AS p (cohort_id, enrollment_id, completed_courses, completed_half_hours, ${COLUMNS})
       SELECT $1, a.enrollment_id, COALESCE(c.courses, 0), COALESCE(c.half_hours, 0), ${of('a')}
         FROM amounts a LEFT JOIN completed c USING (enrollment_id)
       ON CONFLICT (cohort_id, enrollment_id) DO UPDATE SET ${ADDED}
       RETURNING 1
     )
     SELECT (SELECT count(*) FROM stored) AS accepted, (SELECT max(occurred_at) FROM stored) AS latest,
            (SELECT count(*) FROM rolled) AS learners`,
    [place.cohortId, place.institutionId, pushId],
  );
  return row ?? { accepted: 0, latest: null, learners: 0 };
}

/**
 * Marks the records that the new ones correct and counts the learners concerned afresh, since a maximum or a completed
 * course cannot be taken back by subtraction.
 *
 * @returns the learners of the corrected records
 */
export async function supersedeRecords(tx: Transaction, place: PushPlace): Promise<string[]> {
  const marked = await tx.rows<{ id: string }>(
    `WITH marked AS (
       UPDATE exchange.learning_record r SET superseded = true FROM staged_record s
        WHERE r.cohort_id = $1 AND r.institution_id = $2 AND r.record_id = s.supersedes AND s.code IS NULL
          AND NOT r.superseded
       RETURNING r.enrollment_id
     ) SELECT DISTINCT enrollment_id AS id FROM marked`,
    [place.cohortId, place.institutionId],
  );
  const learners = marked.map(({ id }) => id);
  if (learners.length > 0) await recountLearners(tx, place.cohortId, learners);
  return learners;
}

/** Counts what learners have reached afresh, from all of their records that stand. */
export async function recountLearners(
  tx: Transaction,
  cohortId: string,
  enrollmentIds: readonly string[],
): Promise<void> {
  await tx.run(
    `WITH standing AS (
       SELECT r.* FROM exchange.learning_record r
        WHERE r.cohort_id = $1 AND r.enrollment_id = ANY($2) AND NOT r.superseded
     ), completed AS (
       SELECT d.enrollment_id, count(*) AS courses, sum(${HELD_HALF_HOURS}) AS half_hours
         FROM (SELECT DISTINCT enrollment_id, course_id FROM standing WHERE completed) d
         JOIN course_selection.course c ON c.id = d.course_id
        GROUP BY d.enrollment_id
     ), amounts AS (
       SELECT l.enrollment_id, ${AMOUNTS}
         FROM unnest($2::uuid[]) AS l(enrollment_id) LEFT JOIN standing USING (enrollment_id)
        GROUP BY l.enrollment_id
     )
     INSERT INTO exchange.learner_progress AS p (cohort_id, enrollment_id, completed_courses, completed_half_hours, ${COLUMNS})
     SELECT $1, a.enrollment_id, COALESCE(c.courses, 0), COALESCE(c.half_hours, 0), ${of('a')}
       FROM amounts a LEFT JOIN completed c USING (enrollment_id)
     ON CONFLICT (cohort_id, enrollment_id) DO UPDATE SET ${REPLACED}`,
    [cohortId, enrollmentIds],
  );
}

/** What the records add up to, by column of the roll-up. Kinds: 1 study, 2 discussion, 3 post, 4 comment, 5 homework. */
const SUMS: Readonly<Record<string, string>> = {
  study_minutes: 'sum(minutes) FILTER (WHERE kind = 1)',
  discussion_minutes: 'sum(minutes) FILTER (WHERE kind = 2)',
  post_count: 'sum(count) FILTER (WHERE kind = 3)',
  comment_count: 'sum(count) FILTER (WHERE kind = 4)',
  homework_count: 'count(*) FILTER (WHERE kind = 5)',
  post_score_sum: 'sum(score_hundredths::bigint * count) FILTER (WHERE kind = 3)',
  post_scored: 'sum(count) FILTER (WHERE kind = 3 AND score_hundredths IS NOT NULL)',
  homework_score_sum: 'sum(score_hundredths) FILTER (WHERE kind = 5)',
  homework_scored: 'count(score_hundredths) FILTER (WHERE kind = 5)',
};

const names = Object.keys(SUMS);
const COLUMNS = [...names, 'last_record_at'].join(', ');
const AMOUNTS = [
  ...Object.entries(SUMS).map(([name, sum]) => `COALESCE(${sum}, 0) AS ${name}`),
  'max(occurred_at) AS last_record_at',
].join(', ');
const of = (alias: string): string =>
  [...names, 'last_record_at'].map((name) => `${alias}.${name}`).join(', ');

const counted = ['completed_courses', 'completed_half_hours', ...names];
const ADDED = [
  ...counted.map((name) => `${name} = p.${name} + excluded.${name}`),
  'last_record_at = GREATEST(p.last_record_at, excluded.last_record_at)',
].join(', ');
const REPLACED = [...counted, 'last_record_at'].map((name) => `${name} = excluded.${name}`).join(', ');
