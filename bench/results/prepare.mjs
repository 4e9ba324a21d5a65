/** A region whose learners have studied and practised, each a little differently, straight in the tables. */
import { Jobs } from '../../apps/api/dist/platform/jobs/jobs.js';
import { migrate } from '../../apps/api/dist/migrate.js';
import { openRegion, populate } from '../shared/invented-region.mjs';
import { answerParent } from '../shared/measure.mjs';
import { openApp } from '../shared/open-app.mjs';

await answerParent(async ({ url, packId, teachers, schools }) => {
  await migrate(url);
  const opened = await openApp({ url, packId });
  const region = await openRegion(opened);
  await populate(opened, region, { teachers, schools });
  const { database } = opened;
  await database.run(
    `INSERT INTO exchange.learner_progress (cohort_id, enrollment_id, completed_courses, completed_half_hours, study_minutes,
       discussion_minutes, post_count, comment_count, homework_count, post_score_sum, post_scored, homework_score_sum,
       homework_scored, last_record_at)
     SELECT cohort_id, id, n % 7, 40 + n % 61, 600 + n % 3000, n % 300, n % 12, n % 9, n % 8, (n % 12) * (6000 + n % 4000),
            n % 12, (n % 8) * (6000 + n % 4000), n % 8, now()
       FROM (SELECT cohort_id, id, substr(learner_no, 2)::int AS n FROM enrollment.enrollment WHERE cohort_id = $1) e`,
    [region.cohortId],
  );
  await database.run(
    `INSERT INTO practice_evidence.practice_summary (cohort_id, enrollment_id, offline_half_hours, themes_submitted,
       practice_score_hundredths, technical_score_hundredths, teaching_score_hundredths, changed_at)
     SELECT cohort_id, id, 20 + n % 41, n % 14, 6000 + n % 4000, 5500 + n % 4500, 5000 + n % 5000, now()
       FROM (SELECT cohort_id, id, substr(learner_no, 2)::int AS n FROM enrollment.enrollment WHERE cohort_id = $1) e`,
    [region.cohortId],
  );
  await database.run(
    `INSERT INTO scoring.school_rating (cohort_id, enrollment_id, grade, rated_at)
     SELECT cohort_id, id, (ARRAY['excellent', 'pass', 'pass'])[1 + substr(learner_no, 2)::int % 3], now()
       FROM enrollment.enrollment WHERE cohort_id = $1`,
    [region.cohortId],
  );
  await database.run(
    'ANALYZE exchange.learner_progress, practice_evidence.practice_summary, scoring.school_rating',
  );
  await opened.get(Jobs).runAll();
  await opened.app.close();
  return { cohortId: region.cohortId };
});
