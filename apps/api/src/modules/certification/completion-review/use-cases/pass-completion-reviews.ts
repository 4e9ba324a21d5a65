import { Injectable } from '@nestjs/common';
import {
  isPassedInBulk,
  reviewLevelProblems,
  stateAfter,
} from '@tisheng/domain-rules/certification/completion-review/may-decide-review.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { lockCohort } from '../../issuing/learners-to-certify.js';
import { officeOf, type Issuer } from '../../issuing/office-of.js';
import { refusalOf, RolledBack } from '../../issuing/rolled-back.js';
import { isWithoutCounty, learnersInReview } from '../learners-in-review.js';
import { storeDecisions } from '../store-decisions.js';

export type PassAnswer = { readonly passed: number } | { readonly problems: readonly Problem[] };

/**
 * Passes everybody below a unit whom nothing keeps back, in one step: the county those without exception, the city those
 * whom the county has passed. Exceptions are left for one by one.
 */
@Injectable()
export class PassCompletionReviews {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @param expected how many the office saw; null where nobody looks at a number first */
  async execute(
    issuer: Issuer,
    cohortId: string,
    unitId: string,
    expected: number | null = null,
  ): Promise<PassAnswer> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const { level } = officeOf(issuer, pack.certificate.issuedBy);
    const problems = reviewLevelProblems(pack, level);
    if (problems.length > 0) return { problems };
    const unit = await this.organization.unit(unitId);
    return this.database
      .transaction(async (tx) => {
        await lockCohort(tx, cohortId);
        const decision = {
          cohortId,
          level,
          state: stateAfter(pack, { level, decision: 'pass' }),
          reason: null,
          at: this.clock.now(),
        };
        let passed = 0;
        const meant = { unitPath: unit?.path ?? '//', enrollmentIds: null };
        for await (const page of learnersInReview(tx, pack, cohortId, meant)) {
          const clean = page.filter(({ learner, standing }) =>
            isPassedInBulk(pack, level, standing, isWithoutCounty(learner)),
          );
          await storeDecisions(tx, issuer, decision, clean);
          passed += clean.length;
        }
        if (expected !== null && expected !== passed) {
          throw new RolledBack([problem('review-count-changed', { data: { now: passed, expected } })]);
        }
        if (passed > 0) {
          await this.audit.record(tx, issuer, {
            action: 'pass-completion-reviews',
            targetKind: 'unit',
            targetId: unitId,
            after: { cohortId, level, state: decision.state, passed },
          });
        }
        return { passed };
      })
      .catch(refusalOf);
  }
}
