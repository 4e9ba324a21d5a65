/** A region with its diagnoses, catalogue and plans, straight into the tables where a use case would be slow. */
import { AssessmentWriter } from '../../apps/api/dist/modules/diagnostic-assessment/public/assessment-writer.js';
import { Jobs } from '../../apps/api/dist/platform/jobs/jobs.js';
import { migrate } from '../../apps/api/dist/migrate.js';
import { openRegion, populate, publishCourses, random } from '../shared/invented-region.mjs';
import { answerParent } from '../shared/measure.mjs';
import { openApp } from '../shared/open-app.mjs';

const BATCH = 1000;
const COURSES = 120;

/** Every teacher measured; about a third of the items below the target. */
async function diagnose({ database, get, clock }, cohortId, enrollments) {
  const next = random(2014);
  const institutionId = enrollments[0].institutionId;
  for (let from = 0; from < enrollments.length; from += BATCH) {
    const results = enrollments.slice(from, from + BATCH).map(({ id }) => ({
      enrollmentId: id,
      takenAt: clock.now(),
      levels: Array.from({ length: 45 }, (_, place) => ({
        item: (place % 25) + 1,
        column: place < 25 ? 'I' : 'II',
        hundredths: next(3) === 0 ? next(60) : 60 + next(41),
      })),
    }));
    await database.transaction((tx) =>
      get(AssessmentWriter).recordInstitutionResults(tx, cohortId, institutionId, results),
    );
  }
}

/** Plans of five courses for every second teacher, as they stand in the tables. */
async function choose({ database, clock }, cohortId) {
  await database.run(
    `INSERT INTO course_selection.plan (cohort_id, enrollment_id, state, half_hours, consistency, saved_at, submitted_at)
     SELECT e.cohort_id, e.id, 'submitted', 60, 0, $2, $2 FROM enrollment.enrollment e
      WHERE e.cohort_id = $1 AND substr(e.learner_no, 2)::int % 2 = 0`,
    [cohortId, clock.now()],
  );
  await database.run(
    `INSERT INTO course_selection.plan_course (cohort_id, enrollment_id, course_id, position)
     SELECT p.cohort_id, p.enrollment_id, c.id, k.n
       FROM course_selection.plan p
       JOIN enrollment.enrollment e ON e.cohort_id = p.cohort_id AND e.id = p.enrollment_id
       CROSS JOIN generate_series(0, 4) AS k(n)
       JOIN course_selection.course c ON c.institution_id = e.institution_id
        AND c.code = 'C' || ((substr(e.learner_no, 2)::int * 7 + k.n * 23) % ${COURSES})
      WHERE p.cohort_id = $1`,
    [cohortId],
  );
  await database.run(
    'ANALYZE course_selection.plan, course_selection.plan_course, enrollment.enrollment, course_selection.course',
  );
}

await answerParent(async ({ url, packId, teachers, schools }) => {
  await migrate(url);
  const opened = await openApp({ url, packId });
  const { app, database, get } = opened;
  const region = await openRegion(opened);
  const { rootUnitId, cohortId, institutions } = region;
  await populate(opened, region, { teachers, schools });
  const enrollments = await database.rows(
    'SELECT id, institution_id AS "institutionId" FROM enrollment.enrollment WHERE cohort_id = $1',
    [cohortId],
  );
  await diagnose(opened, cohortId, enrollments);
  await publishCourses(opened, institutions, COURSES);
  await choose(opened, cohortId);
  // What the preparations announced is none of what is measured.
  await get(Jobs).runAll();
  await app.close();
  return { rootUnitId, cohortId };
});
