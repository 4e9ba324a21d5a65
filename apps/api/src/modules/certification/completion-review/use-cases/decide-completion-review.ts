import { Injectable } from '@nestjs/common';
import {
  mayDecideReview,
  stateAfter,
  type ReviewDecision,
} from '@tisheng/domain-rules/certification/completion-review/may-decide-review.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { lockCohort } from '../../issuing/learners-to-certify.js';
import { officeOf, type Issuer } from '../../issuing/office-of.js';
import { isWithoutCounty, learnersInReview, type LearnerInReview } from '../learners-in-review.js';
import { storeDecisions } from '../store-decisions.js';

export type DecideReviewAnswer =
  | { readonly enrollmentId: string; readonly state: StateOf<'completion-review'> }
  | { readonly problems: readonly Problem[] };

/** Decides about one learner: passed in spite of what was found, held back, or returned, and why. */
@Injectable()
export class DecideCompletionReview {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async execute(
    issuer: Issuer,
    { cohortId, enrollmentId }: { cohortId: string; enrollmentId: string },
    decision: ReviewDecision,
    reason: string,
  ): Promise<DecideReviewAnswer> {
    return this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const { level } = officeOf(issuer, pack.certificate.issuedBy);
      await lockCohort(tx, cohortId);
      const found: LearnerInReview[] = [];
      const meant = { unitPath: null, enrollmentIds: [enrollmentId] };
      for await (const page of learnersInReview(tx, pack, cohortId, meant)) found.push(...page);
      const [one] = found;
      if (!one) return { problems: [problem('certificate-not-enrolled', { data: { state: 'withdrawn' } })] };
      const withoutCounty = isWithoutCounty(one.learner);
      const request = { level, decision, reason, standing: one.standing, withoutCounty };
      const problems = mayDecideReview(pack, request);
      if (problems.length > 0) return { problems };
      const state = stateAfter(pack, request);
      const stored = { cohortId, level, state, reason: reason.trim() || null, at: this.clock.now() };
      await storeDecisions(tx, issuer, stored, found);
      await this.audit.record(tx, issuer, {
        action: 'decide-completion-review',
        targetKind: 'enrollment',
        targetId: enrollmentId,
        before: { state: one.standing.state },
        after: { level, state, exceptions: one.standing.exceptions.map(({ code }) => code).join(', ') },
      });
      return { enrollmentId, state };
    });
  }
}
