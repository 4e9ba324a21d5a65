import { Injectable } from '@nestjs/common';
import {
  mayAnswerRecommendation,
  stateAfterAnswer,
} from '@tisheng/domain-rules/course-selection/shared-plans/may-recommend-plan.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { EnrollmentReader } from '../../../enrollment/public/enrollment-reader.js';
import { SharedPlanRows } from '../shared-plan-rows.js';

/** The teacher consents to be shown, under the own name or without it, says no, or takes the consent back. */
@Injectable()
export class AnswerRecommendation {
  constructor(
    private readonly database: Database,
    private readonly enrollments: EnrollmentReader,
    private readonly rows: SharedPlanRows,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when the answer holds. A consent taken back holds at once. */
  async execute(
    actor: Actor,
    cohortId: string,
    consents: boolean,
    anonymous: boolean,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const place = actor.teacherId
        ? await this.enrollments.ofTeacher(cohortId, actor.teacherId, tx)
        : undefined;
      const shared = place ? await this.rows.locked(tx, cohortId, place.id) : null;
      const problems = mayAnswerRecommendation(shared?.state ?? null);
      if (problems.length > 0 || shared === null) return problems;
      const state = stateAfterAnswer(shared.state, consents);
      await this.rows.answer(tx, shared.id, state, anonymous);
      await this.audit.record(tx, actor, {
        action: consents ? 'consent-to-shared-plan' : 'refuse-shared-plan',
        targetKind: 'enrollment',
        targetId: shared.enrollmentId,
        before: { state: shared.state },
        after: { state },
      });
      return [];
    });
  }
}
