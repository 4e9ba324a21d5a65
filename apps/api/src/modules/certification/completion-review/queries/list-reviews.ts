import { Injectable } from '@nestjs/common';
import type { ReviewExceptionCode } from '@tisheng/domain-rules/certification/completion-review/review-exceptions.js';
import type { ReviewPlace } from '@tisheng/domain-rules/certification/completion-review/review-place.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { OfficeLevel } from '@tisheng/domain-rules/policy/policy-pack.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { learnersInReview, type LearnerInReview } from '../learners-in-review.js';

/** Which learners of the review a list shows. */
export interface ReviewFilter {
  readonly cohortId: string;
  readonly unitId: string;
  readonly place: ReviewPlace | null;
  /** Those alone who have this exception. */
  readonly exception: ReviewExceptionCode | null;
  /** Part of the name, or the learner number. */
  readonly search: string | null;
}

/** One decision of a learner's review. */
export interface ReviewStep extends Record<string, unknown> {
  readonly enrollmentId: string;
  readonly state: StateOf<'completion-review'>;
  readonly level: OfficeLevel;
  readonly reason: string | null;
  readonly decidedAt: Date;
  readonly decidedByName: string;
}

/** The learners of the review below a unit, in order of their numbers. */
@Injectable()
export class ListReviews {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
  ) {}

  async execute(
    filter: ReviewFilter,
    first: number,
    after: string | null,
  ): Promise<Connection<LearnerInReview & { readonly steps: readonly ReviewStep[] }>> {
    const size = pageSize(first);
    const cursor = String(decodeCursor(after, 1)?.[0] ?? '');
    const { pack } = await this.policies.ofCohort(filter.cohortId);
    const unit = await this.organization.unit(filter.unitId);
    const rows: LearnerInReview[] = [];
    let total = 0;
    const meant = { unitPath: unit?.path ?? '//', enrollmentIds: null };
    for await (const page of learnersInReview(this.database, pack, filter.cohortId, meant)) {
      for (const one of page) {
        if (!isMeant(one, filter)) continue;
        total += 1;
        if (one.learner.learnerNo > cursor && rows.length <= size) rows.push(one);
      }
    }
    const found = pageOf(rows, size, total, ({ learner }) => [learner.learnerNo]);
    const steps = await this.stepsOf(filter.cohortId, found.nodes);
    return {
      ...found,
      nodes: found.nodes.map((one) => ({ ...one, steps: steps.get(one.learner.id) ?? [] })),
    };
  }

  private async stepsOf(
    cohortId: string,
    nodes: readonly LearnerInReview[],
  ): Promise<Map<string, ReviewStep[]>> {
    const rows = await this.database.rows<ReviewStep>(
      `SELECT enrollment_id AS "enrollmentId", state, level, reason, decided_at AS "decidedAt",
              decided_by_name AS "decidedByName"
         FROM certification.completion_review_step WHERE cohort_id = $1 AND enrollment_id = ANY($2) ORDER BY id`,
      [cohortId, nodes.map(({ learner }) => learner.id)],
    );
    const byLearner = new Map<string, ReviewStep[]>();
    for (const row of rows)
      byLearner.set(row.enrollmentId, [...(byLearner.get(row.enrollmentId) ?? []), row]);
    return byLearner;
  }
}

function isMeant(
  { learner, standing }: LearnerInReview,
  { place, exception, search }: ReviewFilter,
): boolean {
  if (place !== null && standing.place !== place) return false;
  if (exception !== null && !standing.exceptions.some(({ code }) => code === exception)) return false;
  const words = search?.trim() ?? '';
  return words === '' || learner.name.includes(words) || learner.learnerNo === words;
}
