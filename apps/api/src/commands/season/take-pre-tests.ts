import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import type { Instrument } from '@tisheng/reference-data/instrument/instrument.js';
import { addDays } from '@tisheng/domain-rules/time/plain-date.js';
import { SubmitPreTests } from '../../modules/diagnostic-assessment/use-cases/submit-pre-tests.js';
import {
  EnrollmentReader,
  TAKING_PART,
  type EnrollmentRecord,
} from '../../modules/enrollment/public/enrollment-reader.js';
import { diligenceOf, Random } from './random.js';
import { mustHold, type Season } from './season.js';

/** Answers that lie around what the teacher can do, now better and now worse. */
function answersOf(instrument: Instrument, learnerNo: string) {
  const random = new Random(`pre-test ${learnerNo}`);
  const ability = diligenceOf(learnerNo) * 2.2 + random.next();
  return instrument.questions.map((question) => {
    const wanted = Math.min(3, Math.max(0, Math.round(ability + random.next() * 2 - 1.2)));
    const option = question.options.find(({ thirds }) => thirds === wanted) ?? question.options[0]!;
    return { question: question.code, option: option.code };
  });
}

export type Chosen = (learner: EnrollmentRecord) => boolean;
export const everybody: Chosen = () => true;

/** The learners take the pre-test in the first days of the training. */
export async function takePreTests(
  season: Season,
  total: number,
  chosen: Chosen = everybody,
): Promise<number> {
  season.goTo(addDays(season.cohort.firstTrainingDay, 1), 20);
  return season.progress.stage('Pre-tests', 'teachers', total, async (step) => {
    let submitted = 0;
    for await (const page of season
      .get(EnrollmentReader)
      .learnersOf(season.cohortId, { states: TAKING_PART })) {
      const rows = page
        .filter(chosen)
        .map(({ id, learnerNo }) => ({ enrollmentId: id, answers: answersOf(selfAssessment25, learnerNo) }));
      const answer = await season
        .get(SubmitPreTests)
        .executeMany(season.as('teacher'), season.cohortId, rows);
      mustHold(
        answer.refused.length === 0,
        `no pre-test is refused (${answer.refused[0]?.problems[0]?.code})`,
      );
      submitted += answer.submitted;
      step(rows.length);
    }
    await season.settle();
    return submitted;
  });
}
