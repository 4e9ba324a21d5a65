import { Injectable } from '@nestjs/common';
import { hundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import type { Column } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { scoreGivenLevels } from '@tisheng/domain-rules/diagnostic-assessment/score-assessment.js';
import { weakPoints } from '@tisheng/domain-rules/diagnostic-assessment/weak-points.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { writeSubmitted } from '../persistence/write-submitted.js';
import type { PreTestsSubmitted } from './events.js';

/** Levels of one learner that an institution measured with its own tool; checked with `checkGivenLevels` before. */
export interface InstitutionResult {
  readonly enrollmentId: string;
  readonly takenAt: Date;
  /** Level × 100 by item and column of the ability standard. */
  readonly levels: readonly { readonly item: number; readonly column: Column; readonly hundredths: number }[];
}

/** Takes over what training institutions measured with their own pre-test. */
@Injectable()
export class AssessmentWriter {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly policies: PolicyReader,
  ) {}

  /**
   * Stores institutions' results as submitted pre-tests. A teacher who submitted the pre-test here keeps that one; an
   * earlier result of an institution is replaced.
   *
   * @param results one for each enrollment of the cohort, no enrollment twice
   * @returns ids of the enrollments whose result was stored
   */
  async recordInstitutionResults(
    tx: Transaction,
    cohortId: string,
    results: readonly InstitutionResult[],
  ): Promise<ReadonlySet<string>> {
    const { pack } = await this.policies.ofCohort(cohortId, tx);
    const assessments = results.map(({ enrollmentId, takenAt, levels }) => {
      const given = levels.map((level) => ({ ...level, exact: hundredths(level.hundredths) }));
      const score = scoreGivenLevels(given, pack.diagnosis.levels);
      const result = { score, weakPoints: weakPoints(score.items, pack.diagnosis.targetLevel) };
      return { enrollmentId, instrument: null, answers: {}, result, submittedAt: takenAt };
    });
    const written = await writeSubmitted(tx, cohortId, 'institution', this.clock.now(), assessments);
    if (written.size > 0) {
      const payload = { cohortId, count: written.size };
      await this.events.publish(tx, { type: 'pre-tests-submitted', payload } satisfies PreTestsSubmitted);
    }
    return written;
  }
}
