import { Injectable } from '@nestjs/common';
import { scoreHundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import { checkGivenLevels } from '@tisheng/domain-rules/diagnostic-assessment/check-given-levels.js';
import type { Column } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { CLOCK_SKEW_MILLISECONDS } from '@tisheng/domain-rules/exchange/check-learning-record.js';
import { parseInstant } from '@tisheng/domain-rules/exchange/parse-instant.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { ClientActor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { AssessmentWriter } from '../../diagnostic-assessment/public/assessment-writer.js';
import { lockPlace } from '../push/exchange-locks.js';
import { FindLearners } from '../queries/find-learners.js';
import { InstitutionCohorts } from '../queries/institution-cohorts.js';
import { Receipted, type ItemsReceived } from './receipted.js';

/** A pre-test that the institution ran with its own tool. */
export interface ArrivingDiagnosis {
  readonly learnerNo: string;
  /** RFC 3339 with offset. */
  readonly takenAt: string;
  /** Levels in [0,1], two decimals. */
  readonly levels: readonly { readonly item: number; readonly column: Column; readonly level: number }[];
}

/** Takes results of institutions' own pre-tests; good ones are kept, bad ones named. */
@Injectable()
export class PushDiagnosticResults {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly assessments: AssessmentWriter,
    private readonly cohorts: InstitutionCohorts,
    private readonly learners: FindLearners,
  ) {}

  async execute(
    client: ClientActor,
    push: { readonly cohortId: string; readonly results: readonly ArrivingDiagnosis[] },
  ): Promise<ItemsReceived | { problems: readonly Problem[] }> {
    const { institutionId } = client;
    const refusal = await this.cohorts.refusal(institutionId, push.cohortId);
    const received = new Receipted(push.results.length);
    const problems = [...(refusal ? [refusal] : []), ...received.refusal('results')];
    if (problems.length > 0) return { problems };
    const latest = this.clock.now().getTime() + CLOCK_SKEW_MILLISECONDS;
    return this.database.transaction(async (tx) => {
      await lockPlace(tx, { institutionId, cohortId: push.cohortId });
      const known = await this.learners.byNumbers(tx, institutionId, push.cohortId, push.results);
      const positions = new Map<string, number>();
      const sound = push.results.flatMap((result, index) => {
        const learner = known.get(result.learnerNo);
        if (!learner) return received.reject(index, problem('unknown-learner', { field: 'learnerNo' }));
        if (!received.firstOf(learner.enrollmentId)) {
          return received.reject(index, problem('learner-repeated', { field: 'learnerNo' }));
        }
        const faults = faultsOf(result, latest);
        if (faults.length > 0) return received.reject(index, ...faults);
        positions.set(learner.enrollmentId, index);
        const levels = result.levels.map(({ item, column, level }) => ({
          item,
          column,
          hundredths: scoreHundredths(level) ?? 0,
        }));
        return [
          { enrollmentId: learner.enrollmentId, takenAt: new Date(parseInstant(result.takenAt)), levels },
        ];
      });
      const stored =
        sound.length === 0
          ? new Set<string>()
          : await this.assessments.recordInstitutionResults(tx, push.cohortId, institutionId, sound);
      for (const [enrollmentId, index] of positions) {
        if (!stored.has(enrollmentId))
          received.reject(index, problem('pre-test-taken-here', { field: 'learnerNo' }));
      }
      return received.answer();
    });
  }
}

/** What speaks against one result, learner aside. */
export function faultsOf({ takenAt, levels }: ArrivingDiagnosis, latest: number): Problem[] {
  const moment = parseInstant(takenAt);
  const faults: Problem[] = checkGivenLevels(
    // A third decimal makes no whole number of hundredths, which the rule refuses.
    levels.map(({ item, column, level }) => ({
      item,
      column,
      hundredths: scoreHundredths(level) ?? Number.NaN,
    })),
  );
  if (Number.isNaN(moment)) faults.push(problem('malformed', { field: 'takenAt' }));
  else if (moment > latest) faults.push(problem('in-the-future', { field: 'takenAt' }));
  return faults;
}
