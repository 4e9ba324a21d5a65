import { Injectable } from '@nestjs/common';
import { scoreHundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import type { Grade, Obligation } from '@tisheng/domain-rules/policy/policy-pack.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { institutionResult } from '@tisheng/domain-rules/scoring/institution-result.js';
import type { ClientActor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { lockPlace } from '../push/exchange-locks.js';
import type { ResultsReceived } from '../public/events.js';
import { FindLearners } from '../queries/find-learners.js';
import { InstitutionCohorts } from '../queries/institution-cohorts.js';
import { Receipted, type ItemsReceived } from './receipted.js';

/** A result as the institution gives it. */
export interface ArrivingResult {
  readonly learnerNo: string;
  readonly score: number;
  /** Null: the band decides. */
  readonly grade: Grade | null;
  readonly reason: string | null;
}

/** Takes institutions' own scores and grades (Jilin annex art. 12(5)); good ones are kept, bad ones named. */
@Injectable()
export class PushResults {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly policy: PolicyReader,
    private readonly cohorts: InstitutionCohorts,
    private readonly learners: FindLearners,
  ) {}

  async execute(
    client: ClientActor,
    push: { readonly cohortId: string; readonly results: readonly ArrivingResult[] },
  ): Promise<ItemsReceived | { problems: readonly Problem[] }> {
    const { institutionId } = client;
    const refusal = await this.cohorts.refusal(institutionId, push.cohortId);
    const received = new Receipted(push.results.length);
    const problems = [...(refusal ? [refusal] : []), ...received.refusal('results')];
    if (problems.length > 0) return { problems };
    const { pack } = await this.policy.ofCohort(push.cohortId);
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      await lockPlace(tx, { institutionId, cohortId: push.cohortId });
      const known = await this.learners.byNumbers(tx, institutionId, push.cohortId, push.results);
      const rows = push.results.flatMap((result, index) => {
        const learner = known.get(result.learnerNo);
        if (!learner) return received.reject(index, problem('unknown-learner', { field: 'learnerNo' }));
        if (!received.firstOf(learner.enrollmentId)) {
          return received.reject(index, problem('learner-repeated', { field: 'learnerNo' }));
        }
        const hundredths = scoreHundredths(result.score);
        if (hundredths === null) return received.reject(index, problem('out-of-range', { field: 'score' }));
        const granted = result.grade === null ? null : { grade: result.grade, reason: result.reason };
        const judged = institutionResult(pack, hundredths, granted);
        if (!judged.result) return received.reject(index, ...judged.problems);
        const graded = pack.eligibility.effects[learner.obligation as Obligation].receivesGrade;
        return [
          {
            enrollment_id: learner.enrollmentId,
            score_hundredths: hundredths,
            grade: graded ? judged.result.grade : null,
            reason: judged.result.reason,
          },
        ];
      });
      await tx.run(
        `INSERT INTO exchange.pushed_result (cohort_id, enrollment_id, institution_id, score_hundredths, grade, reason, received_at)
         SELECT $1, enrollment_id, $2, score_hundredths, grade, reason, $4
           FROM json_to_recordset($3) AS r(enrollment_id uuid, score_hundredths int, grade text, reason text)
         ON CONFLICT (cohort_id, enrollment_id) DO UPDATE
           SET institution_id = excluded.institution_id, score_hundredths = excluded.score_hundredths, grade = excluded.grade,
               reason = excluded.reason, received_at = excluded.received_at`,
        [push.cohortId, institutionId, JSON.stringify(rows), now],
      );
      if (rows.length > 0) {
        const event: ResultsReceived = {
          type: 'institution-results-received',
          payload: { cohortId: push.cohortId, institutionId, learners: rows.length },
        };
        await this.events.publish(tx, event);
      }
      return received.answer();
    });
  }
}
