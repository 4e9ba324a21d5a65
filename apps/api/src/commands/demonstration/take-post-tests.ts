import { takeTests } from '../season/take-pre-tests.js';
import type { Season } from '../season/season.js';

/** Learners who are through early, besides those who have finished everything. */
const EARLY = 90;

/** Who has finished takes the post-test, and some others who are through early: there is growth to look at. */
export async function takePostTests(season: Season, finished: readonly string[]): Promise<void> {
  const learners = await season.database.rows<{ id: string; learnerNo: string }>(
    `SELECT e.id, e.learner_no AS "learnerNo" FROM enrollment.enrollment e
       JOIN diagnostic_assessment.assessment a
         ON a.cohort_id = e.cohort_id AND a.enrollment_id = e.id AND a.kind = 'pre-test' AND a.state = 'submitted'
       JOIN course_selection.plan p ON p.cohort_id = e.cohort_id AND p.enrollment_id = e.id AND p.state = 'confirmed'
      WHERE e.cohort_id = $1 AND e.state = ANY('{confirmed,completed}')
      ORDER BY e.teacher_id = ANY($2) DESC, e.school_id, e.learner_no LIMIT $3`,
    [season.cohortId, finished, EARLY + finished.length],
  );
  await takeTests(season, 'post-test', learners);
}
