import { Injectable } from '@nestjs/common';
import {
  isPassedInBulk,
  reviewLevels,
} from '@tisheng/domain-rules/certification/completion-review/may-decide-review.js';
import {
  REVIEW_PLACES,
  type ReviewPlace,
} from '@tisheng/domain-rules/certification/completion-review/review-place.js';
import type { OfficeLevel } from '@tisheng/domain-rules/policy/policy-pack.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { officeOf, type Issuer } from '../../issuing/office-of.js';
import { isWithoutCounty, learnersInReview } from '../learners-in-review.js';

/** How many learners stand where, of one county. */
export interface CountyInReview {
  readonly unitId: string;
  readonly name: string;
  readonly counts: Readonly<Record<ReviewPlace, number>>;
  /** How many the office that asks would pass in one step. */
  readonly toPass: number;
  /** Decided once, and open again because what was looked at has changed. */
  readonly reopened: number;
}

export interface ReviewProgressAnswer {
  /** Offices that review, in order; empty where the policy asks for none. */
  readonly levels: readonly OfficeLevel[];
  /** Level of the office that asks. */
  readonly level: OfficeLevel;
  readonly counties: readonly CountyInReview[];
}

/** How far the completion review has come, county by county below a unit. */
@Injectable()
export class ReviewProgress {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
  ) {}

  async execute(issuer: Issuer, cohortId: string, unitId: string): Promise<ReviewProgressAnswer> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const { level } = officeOf(issuer, pack.certificate.issuedBy);
    const levels = reviewLevels(pack);
    if (levels.length === 0) return { levels, level, counties: [] };
    const unit = await this.organization.unit(unitId);
    const found = new Map<
      string,
      { counts: Record<ReviewPlace, number>; toPass: number; reopened: number }
    >();
    const meant = { unitPath: unit?.path ?? '//', enrollmentIds: null };
    for await (const page of learnersInReview(this.database, pack, cohortId, meant)) {
      for (const { learner, standing } of page) {
        const county = found.get(learner.countyId) ?? { counts: noneYet(), toPass: 0, reopened: 0 };
        found.set(learner.countyId, county);
        county.counts[standing.place] += 1;
        if (standing.reopened && standing.place !== 'issued') county.reopened += 1;
        if (isPassedInBulk(pack, level, standing, isWithoutCounty(learner))) county.toPass += 1;
      }
    }
    const counties = await this.database.rows<{ id: string; name: string }>(
      'SELECT id, name FROM organization.unit WHERE id = ANY($1) ORDER BY code',
      [[...found.keys()]],
    );
    return {
      levels,
      level,
      counties: counties.map(({ id, name }) => ({ unitId: id, name, ...found.get(id)! })),
    };
  }
}

const noneYet = (): Record<ReviewPlace, number> =>
  Object.fromEntries(REVIEW_PLACES.map((place) => [place, 0])) as Record<ReviewPlace, number>;
