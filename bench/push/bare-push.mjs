/**
 * The least that a checked push costs: the file parsed line by line, COPY into a temporary table, one set-based check, plain
 * INSERT of what is new, the learners' sums, the row of the push; one transaction, no HTTP, no field checks, no hash.
 */
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { answerParent, timed } from '../shared/measure.mjs';

// The drivers are the server's, not the workspace's.
const ofServer = createRequire(new URL('../../apps/api/package.json', import.meta.url));
const pg = ofServer('pg');
const { from: copyFrom } = ofServer('pg-copy-streams');

const KINDS = { COURSE_STUDY: 1, DISCUSSION: 2, POST: 3, COMMENT: 4, HOMEWORK: 5 };
const NULL = '\\N';

async function* rows(file) {
  let rest = '';
  let index = 0;
  let batch = '';
  const take = (line) => {
    const r = JSON.parse(line);
    const score = r.score === undefined ? NULL : Math.round(r.score * 100);
    batch += `${index}\t${r.recordId}\t${r.learnerNo}\t${r.occurredAt}\t${KINDS[r.kind]}\t${r.completed ?? false}\t${r.courseCode ?? NULL}\t${r.minutes ?? NULL}\t${r.count ?? NULL}\t${score}\t${r.supersedes ?? NULL}\t${r.deviceHash ?? NULL}\n`;
    index += 1;
  };
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    lines.forEach(take);
    if (batch.length >= 65_536) {
      yield batch;
      batch = '';
    }
  }
  if (rest !== '') take(rest);
  yield batch;
}

const STORE = `
  WITH stored AS (
    INSERT INTO exchange.learning_record (cohort_id, institution_id, record_id, enrollment_id, push_id, occurred_at, kind,
           completed, course_id, minutes, count, score_hundredths, supersedes, device_hash)
    SELECT $1, $2, s.record_id, e.id, $3, s.occurred_at, s.kind, s.completed, c.id, s.minutes, s.count,
           s.score_hundredths, s.supersedes, s.device_hash
      FROM bare_record s
      JOIN enrollment.enrollment e ON e.cohort_id = $1 AND e.institution_id = $2 AND e.learner_no = s.learner_no
       AND e.confirmed_at <= s.occurred_at AND (e.withdrawn_at IS NULL OR s.occurred_at < e.withdrawn_at)
      LEFT JOIN course_selection.course c ON c.institution_id = $2 AND c.code = s.course_code
     WHERE (s.course_code IS NULL OR c.id IS NOT NULL)
       AND NOT EXISTS (SELECT FROM exchange.learning_record h
                        WHERE h.cohort_id = $1 AND h.institution_id = $2 AND h.record_id = s.record_id)
    RETURNING enrollment_id, kind, completed, course_id, minutes, count, score_hundredths, occurred_at
  ), completed AS (
    SELECT d.enrollment_id, count(*) AS courses, sum(c.half_hours) AS half_hours
      FROM (SELECT DISTINCT enrollment_id, course_id FROM stored WHERE completed) d
      JOIN course_selection.course c ON c.id = d.course_id GROUP BY 1
  ), rolled AS (
    INSERT INTO exchange.learner_progress AS p (cohort_id, enrollment_id, completed_courses, completed_half_hours,
           study_minutes, discussion_minutes, post_count, comment_count, homework_count, post_score_sum, post_scored,
           homework_score_sum, homework_scored, last_record_at)
    SELECT $1, a.enrollment_id, COALESCE(c.courses, 0), COALESCE(c.half_hours, 0), a.m1, a.m2, a.c3, a.c4, a.n5, a.s3, a.k3,
           a.s5, a.n5, a.latest
      FROM (SELECT enrollment_id, COALESCE(sum(minutes) FILTER (WHERE kind = 1), 0) AS m1,
                   COALESCE(sum(minutes) FILTER (WHERE kind = 2), 0) AS m2,
                   COALESCE(sum(count) FILTER (WHERE kind = 3), 0) AS c3,
                   COALESCE(sum(count) FILTER (WHERE kind = 4), 0) AS c4, count(*) FILTER (WHERE kind = 5) AS n5,
                   COALESCE(sum(score_hundredths * count) FILTER (WHERE kind = 3), 0) AS s3,
                   COALESCE(sum(count) FILTER (WHERE kind = 3 AND score_hundredths IS NOT NULL), 0) AS k3,
                   COALESCE(sum(score_hundredths) FILTER (WHERE kind = 5), 0) AS s5, max(occurred_at) AS latest
              FROM stored GROUP BY 1) a
      LEFT JOIN completed c USING (enrollment_id)
    ON CONFLICT (cohort_id, enrollment_id) DO UPDATE
       SET completed_courses = p.completed_courses + excluded.completed_courses,
           completed_half_hours = p.completed_half_hours + excluded.completed_half_hours,
           study_minutes = p.study_minutes + excluded.study_minutes,
           discussion_minutes = p.discussion_minutes + excluded.discussion_minutes,
           post_count = p.post_count + excluded.post_count, comment_count = p.comment_count + excluded.comment_count,
           homework_count = p.homework_count + excluded.homework_count
    RETURNING 1
  )
  SELECT (SELECT count(*) FROM stored)::int AS accepted, (SELECT count(*) FROM rolled)::int AS learners`;

async function push(client, { cohortId, sender }) {
  await client.query('BEGIN');
  await client.query(
    `CREATE TEMPORARY TABLE bare_record (index int NOT NULL, record_id text COLLATE "C", learner_no text,
       occurred_at timestamptz, kind smallint, completed boolean, course_code text, minutes int, count int,
       score_hundredths int, supersedes text COLLATE "C", device_hash text) ON COMMIT DROP`,
  );
  await client.query(`SET LOCAL work_mem = '64MB'`);
  await pipeline(
    Readable.from(rows(sender.file), { objectMode: true, highWaterMark: 2 }),
    client.query(copyFrom('COPY bare_record FROM STDIN')),
  );
  await client.query('ANALYZE bare_record');
  const { rows: opened } = await client.query(
    `INSERT INTO exchange.push (cohort_id, institution_id, idempotency_key, content_sha256, channel, cycle, received_at,
                                received, accepted, duplicate, rejected)
     VALUES ($1, $2, 'bare', '-', 'stream', 0, now(), 0, 0, 0, 0) RETURNING id`,
    [cohortId, sender.institutionId],
  );
  const { rows: stored } = await client.query(STORE, [cohortId, sender.institutionId, opened[0].id]);
  await client.query('COMMIT');
  return stored[0];
}

await answerParent(async ({ url, cohortId, sender }) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { seconds, answer } = await timed(() => push(client, { cohortId, sender }));
  await client.end();
  return { seconds, ...answer };
});
