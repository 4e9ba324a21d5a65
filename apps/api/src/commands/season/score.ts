import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import { addDays } from '@tisheng/domain-rules/time/plain-date.js';
import { AdvanceCohort } from '../../modules/enrollment/use-cases/advance-cohort.js';
import {
  EnrollmentReader,
  TAKING_PART,
  type EnrollmentRecord,
} from '../../modules/enrollment/public/enrollment-reader.js';
import { PublishInstitutionResults } from '../../modules/scoring/use-cases/publish-institution-results.js';
import { RateTeachers } from '../../modules/scoring/use-cases/rate-teachers.js';
import { RunComprehensiveEvaluation } from '../../modules/scoring/use-cases/run-comprehensive-evaluation.js';
import { RunScoring } from '../../modules/scoring/use-cases/run-scoring.js';
import { diligenceOf } from './random.js';
import { done, mustHold, type Season } from './season.js';
import { type Chosen, everybody } from './take-pre-tests.js';

/** The school's rating follows what it saw in the classroom. */
function ratingOf({ learnerNo }: EnrollmentRecord): Grade {
  const diligence = diligenceOf(learnerNo);
  if (diligence >= 0.8) return 'excellent';
  return diligence >= 0.42 ? 'pass' : 'fail';
}

/** After the last day of training the cohort is evaluated. */
export async function beginEvaluation(season: Season): Promise<void> {
  season.goTo(addDays(season.cohort.lastTrainingDay, 3));
  done(
    'Beginning the evaluation',
    await season.get(AdvanceCohort).execute(season.as('program'), season.cohortId, 'evaluating'),
  );
}

/** Schools rate their teachers, where the policy asks for it. Those who receive no grade are not rated. */
export async function rateTeachers(
  season: Season,
  total: number,
  chosen: Chosen = everybody,
): Promise<number> {
  const { pack, cohortId } = season;
  if (!pack.schoolRating.required) return 0;
  return season.progress.stage('School ratings', 'teachers', total, async (step) => {
    let rated = 0;
    for await (const page of season.get(EnrollmentReader).learnersOf(cohortId, { states: TAKING_PART })) {
      const ratings = page
        .filter((learner) => pack.eligibility.effects[learner.obligation].receivesGrade && chosen(learner))
        .map((learner) => ({
          enrollmentId: learner.id,
          grade: ratingOf(learner),
          reason: '依据课堂应用表现评定',
        }));
      const answer = await season.get(RateTeachers).executeMany(season.as('principal'), cohortId, ratings);
      rated += done('Rating', answer).rated;
      step(page.length);
    }
    return rated;
  });
}

/** The institutions' results are computed; a second run on the same data must change nothing. */
export async function score(season: Season, total: number): Promise<void> {
  const { cohortId, progress } = season;
  await progress.stage('Institution results', 'learners', total, async () => {
    const run = done(
      'Scoring',
      await season.get(RunScoring).execute(season.office, cohortId, 'End of training'),
    );
    return run.learners;
  });
  await progress.stage('The same run again', 'learners', total, async () => {
    const again = done(
      'Scoring again',
      await season.get(RunScoring).execute(season.office, cohortId, 'The same data'),
    );
    mustHold(again.changed === 0, 'a scoring run without new data changes nothing');
    return again.learners;
  });
}

export async function publishResults(season: Season): Promise<number> {
  const answer = await season.get(PublishInstitutionResults).execute(season.office, season.cohortId);
  const { told } = done('Telling the results', answer);
  season.progress.note('Institution results told', told, 'learners');
  await season.settle();
  return told;
}

/** Both results meet: the comprehensive evaluation. */
export async function evaluate(season: Season, total: number, reason: string): Promise<void> {
  await season.progress.stage('Comprehensive evaluation', 'learners', total, async () => {
    const answer = await season
      .get(RunComprehensiveEvaluation)
      .execute(season.office, season.cohortId, reason);
    return done('The evaluation', answer).learners;
  });
  await season.settle();
}
