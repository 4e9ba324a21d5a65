import { Injectable, NotFoundException } from '@nestjs/common';
import {
  mayReviewSchoolPlan,
  reviewerOfRole,
  stateAfterReview,
  type SchoolPlanDecision,
} from '@tisheng/domain-rules/course-selection/school-plan/review-school-plan.js';
import {
  SCHOOL_PLAN_SECTIONS,
  type SchoolPlanSection,
} from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../../platform/audit/audit.js';
import { Database } from '../../../../platform/database/database.js';
import { SchoolPlanFactsReader } from '../school-plan-facts.js';
import { SchoolPlanRows } from '../school-plan-rows.js';

/** What a reviewer says. */
export interface SchoolPlanReviewGiven {
  readonly planId: string;
  /** Version that they have read. */
  readonly version: number;
  readonly decision: SchoolPlanDecision;
  readonly reason: string;
  readonly comments: Readonly<Partial<Record<SchoolPlanSection, string>>>;
}

/** The researcher or the institution approves the version that waits, or returns it with what to change. */
@Injectable()
export class ReviewSchoolPlan {
  constructor(
    private readonly database: Database,
    private readonly facts: SchoolPlanFactsReader,
    private readonly rows: SchoolPlanRows,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when the review counts. */
  async execute(
    actor: NamedActor & { readonly role: Role },
    given: SchoolPlanReviewGiven,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      // Locked, so that of two last approvals one sees the other.
      const plan = await this.rows.lockedById(tx, given.planId);
      if (plan === null) throw new NotFoundException();
      const { reviewedBy } = (await this.facts.ofCohort(plan.cohortId, tx)).schoolPlan;
      const approvedBy = await this.rows.approvedBy(tx, plan.id, plan.version);
      const reviewer = reviewerOfRole(actor.role);
      const problems = mayReviewSchoolPlan({ ...plan, approvedBy }, { ...given, reviewer }, reviewedBy);
      if (problems.length > 0 || reviewer === null) return problems;
      await this.rows.addReview(tx, actor, plan, {
        reviewer,
        decision: given.decision,
        reason: given.reason.trim(),
        comments: withWords(given.comments),
      });
      const state = stateAfterReview(approvedBy, reviewer, given.decision, reviewedBy);
      if (state !== plan.state) await this.rows.move(tx, plan, state);
      await this.audit.record(tx, actor, {
        action: given.decision === 'approve' ? 'approve-school-plan' : 'return-school-plan',
        targetKind: 'schoolPlan',
        targetId: plan.id,
        before: { state: plan.state },
        after: { state, version: plan.version, reviewer, reason: given.reason.trim() },
      });
      return [];
    });
  }
}

const withWords = (comments: SchoolPlanReviewGiven['comments']): SchoolPlanReviewGiven['comments'] =>
  Object.fromEntries(
    SCHOOL_PLAN_SECTIONS.flatMap((section) => {
      const text = comments[section]?.trim() ?? '';
      return text === '' ? [] : [[section, text]];
    }),
  );
