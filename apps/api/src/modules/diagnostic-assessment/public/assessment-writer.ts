import { Injectable } from '@nestjs/common';
import { hundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import type { Column } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { scoreGivenLevels } from '@tisheng/domain-rules/diagnostic-assessment/score-assessment.js';
import { weakPoints } from '@tisheng/domain-rules/diagnostic-assessment/weak-points.js';
import type { Transaction } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { KeepSubmitted } from '../use-cases/keep-submitted.js';

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
    private readonly policies: PolicyReader,
    private readonly keep: KeepSubmitted,
  ) {}

  /**
   * Stores institutions' results as submitted pre-tests. A teacher who submitted the pre-test here keeps that one; an
   * earlier result of an institution is replaced.
   *
   * @param institutionId the institution that measured
   * @param results one for each enrollment of the cohort, no enrollment twice
   * @returns ids of the enrollments whose result was stored
   */
  async recordInstitutionResults(
    tx: Transaction,
    cohortId: string,
    institutionId: string,
    results: readonly InstitutionResult[],
  ): Promise<ReadonlySet<string>> {
    const { pack } = await this.policies.ofCohort(cohortId, tx);
    const assessments = results.map(({ enrollmentId, takenAt, levels }) => {
      const given = levels.map((level) => ({ ...level, exact: hundredths(level.hundredths) }));
      const score = scoreGivenLevels(given, pack.diagnosis.levels);
      const weak = weakPoints(score.items, pack.diagnosis.targetLevel);
      return {
        enrollmentId,
        instrument: null,
        environment: null,
        stage: null,
        form: null,
        answers: {},
        institutionId,
        result: { score, weakPoints: weak, selfRatings: [], questionsAnswered: 0 },
        submittedAt: takenAt,
      };
    });
    return this.keep.execute(tx, { cohortId, kind: 'pre-test', source: 'institution', actor: null }, [
      assessments,
    ]);
  }
}
