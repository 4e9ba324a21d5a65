import type { Answer, Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { scoreAssessment } from '@tisheng/domain-rules/diagnostic-assessment/score-assessment.js';
import { compareSelfRatings } from '@tisheng/domain-rules/diagnostic-assessment/self-rating.js';
import { weakPoints } from '@tisheng/domain-rules/diagnostic-assessment/weak-points.js';
import type { TestForm } from '@tisheng/domain-rules/diagnostic-assessment/test-bank.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { SubmittedAssessment } from '../persistence/write-submitted.js';
import { bankOf, toStored, type TestRecord, type TestRules } from '../queries/test-facts.js';

/** A test that is complete, ready to be scored. */
export interface CompleteTest {
  readonly record: TestRecord;
  readonly instrument: Instrument;
  readonly form: TestForm;
  readonly answers: readonly Answer[];
}

/** What the rules say of a test, ready to be kept; or what is wrong with its answers. */
export function scoreTest(
  { pack }: TestRules,
  { record, instrument, form, answers }: CompleteTest,
  submittedAt: Date,
): SubmittedAssessment | { readonly problems: readonly Problem[] } {
  const { levels, targetLevel } = pack.diagnosis;
  const asked = bankOf(instrument, record).asked(form);
  const scored = scoreAssessment(asked, answers, levels);
  if (scored.kind === 'refused') return { problems: scored.problems };
  const { score } = scored;
  return {
    enrollmentId: record.enrollmentId,
    instrument,
    environment: record.environment,
    stage: record.stage,
    form,
    answers: toStored(answers),
    institutionId: null,
    submittedAt,
    result: {
      score,
      weakPoints: weakPoints(score.items, targetLevel),
      selfRatings: compareSelfRatings(asked, answers, score),
      questionsAnswered: answers.length,
    },
  };
}
