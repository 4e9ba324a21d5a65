import type { TestKind } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { addDays } from '@tisheng/domain-rules/time/plain-date.js';
import { SubmitTests, type TestTaker } from '../../modules/diagnostic-assessment/use-cases/submit-tests.js';
import {
  EnrollmentReader,
  TAKING_PART,
  type EnrollmentRecord,
} from '../../modules/enrollment/public/enrollment-reader.js';
import { answering, environmentOf } from './answer-questions.js';
import { mustHold, type Season } from './season.js';

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
    const submitted = await takeTests(season, 'pre-test', learnersTakingPart(season, chosen, step));
    await season.settle();
    return submitted;
  });
}

async function* learnersTakingPart(
  season: Season,
  chosen: Chosen,
  step: (count: number) => void,
): AsyncGenerator<EnrollmentRecord> {
  const pages = season.get(EnrollmentReader).learnersOf(season.cohortId, { states: TAKING_PART });
  for await (const page of pages) {
    const takers = page.filter(chosen);
    yield* takers;
    step(takers.length);
  }
}

type Learner = Pick<EnrollmentRecord, 'id' | 'learnerNo'>;

async function* takersOf(
  learners: Iterable<Learner> | AsyncIterable<Learner>,
  kind: TestKind,
): AsyncGenerator<TestTaker> {
  for await (const { id, learnerNo } of learners) {
    yield {
      enrollmentId: id,
      environment: environmentOf(learnerNo),
      answer: answering(learnerNo, kind),
    };
  }
}

/** The learners named take a test, today. */
export async function takeTests(
  season: Season,
  kind: TestKind,
  learners: Iterable<Learner> | AsyncIterable<Learner>,
): Promise<number> {
  const answer = await season
    .get(SubmitTests)
    .executeMany(season.as('teacher'), season.cohortId, kind, takersOf(learners, kind));
  mustHold(answer.refused.length === 0, `no ${kind} is refused (${answer.refused[0]?.problems[0]?.code})`);
  return answer.submitted;
}
