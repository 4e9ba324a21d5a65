import { Injectable } from '@nestjs/common';
import { scoreHundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import { findTheme, unknownTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { checkReview, type Review } from '@tisheng/domain-rules/practice-evidence/review.js';
import { checkReviewedVersion } from '@tisheng/domain-rules/practice-evidence/reviewed-version.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { analyzeAfter } from '../../../platform/database/analyze-after.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { type CohortPolicy, PolicyReader } from '../../enrollment/public/policy-reader.js';
import { type Learner, LearnerLocks } from '../persistence/learner-locks.js';
import { PracticeSummaries } from '../persistence/practice-summaries.js';
import { type NewReview, ReviewStore } from '../persistence/review-store.js';
import { keyOf, type WorkKey, type WorkState, WorkStore } from '../persistence/stored-work.js';
import type { WorksReviewed } from '../public/events.js';

export interface ReviewRow extends WorkKey, Review {
  /** Version that the reviewer read; left out, the one that stands. */
  readonly version?: number;
}

/** Accepts works or returns them, one or hundreds of thousands, by the same rules. */
@Injectable()
export class ReviewSubmissions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly policies: PolicyReader,
    private readonly locks: LearnerLocks,
    private readonly works: WorkStore,
    private readonly reviews: ReviewStore,
    private readonly summaries: PracticeSummaries,
  ) {}

  /** Records all reviews or none; `row` of a problem is the index of its review. */
  async executeMany(
    actor: NamedActor,
    cohortId: string,
    rows: readonly ReviewRow[],
  ): Promise<{ count: number } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const problems = await this.review(tx, actor, cohortId, rows);
      if (problems.length > 0) return { problems };
      await this.audit.record(tx, actor, {
        action: 'review-submissions',
        targetKind: 'cohort',
        targetId: cohortId,
        after: { count: rows.length },
      });
      return { count: rows.length };
    });
  }

  /** Decides and writes in a transaction; answers what stands in the way, and then has written nothing. */
  async review(
    tx: Transaction,
    actor: NamedActor,
    cohortId: string,
    rows: readonly ReviewRow[],
  ): Promise<readonly Problem[]> {
    const policy = await this.policies.ofCohort(cohortId, tx);
    const learners = await this.locks.hold(
      tx,
      cohortId,
      rows.map(({ enrollmentId }) => enrollmentId),
    );
    const works = await this.works.states(tx, cohortId, rows);
    const own = await this.reviews.teachersOf(tx, actor.accountId ?? null);
    const problems: Problem[] = [];
    const reviews: NewReview[] = [];
    const taken = new Set<string>();
    for (const [index, row] of rows.entries()) {
      const work = works.get(keyOf(row));
      const learner = learners.get(row.enrollmentId);
      const again = taken.has(keyOf(row));
      const found = this.decide(actor, policy, row, again ? undefined : work, learner, own);
      for (const problem of found) problems.push({ ...problem, row: index });
      taken.add(keyOf(row));
      if (work) reviews.push(newReview(work, row));
    }
    if (problems.length > 0) return problems;
    await this.reviews.write(tx, reviews, actor.accountId ?? null, this.clock.now());
    await this.summaries.addUpWorks(
      tx,
      cohortId,
      policy.pack,
      rows.map(({ enrollmentId }) => enrollmentId),
    );
    await analyzeAfter(tx, rows.length, 'practice_evidence.submission, practice_evidence.review');
    const event: WorksReviewed = { type: 'works-reviewed', payload: { cohortId, count: rows.length } };
    if (rows.length > 0) await this.events.publish(tx, event);
    return [];
  }

  private decide(
    actor: NamedActor,
    { pack }: CohortPolicy,
    row: ReviewRow,
    work: WorkState | undefined,
    learner: Learner | undefined,
    ownTeachers: ReadonlySet<string>,
  ): readonly Problem[] {
    const theme = findTheme(pack.practice.themes, row.theme);
    if (!theme) return [unknownTheme(row.theme)];
    if (!work || !learner) return [problem('review-of-unsubmitted-work', { data: { state: null } })];
    const reviewsOwn = ownTeachers.has(learner.teacherId);
    const problems: Problem[] = [
      ...checkReviewedVersion(row.version ?? work.version, work.version),
      ...checkReview(
        row,
        {
          reviewer: reviewsOwn ? learner.teacherId : (actor.accountId ?? ''),
          authors: [learner.teacherId],
          submission: work.state,
          isWork: theme.isWork,
        },
        pack.practice.acceptedFrom,
      ),
    ];
    if (problems.length > 0 || !actor.role) return problems;
    const to = row.decision === 'accept' ? 'accepted' : 'returned';
    return mayMove(pack, { lifecycle: 'submission', from: work.state, to, roles: [actor.role] });
  }
}

const hundredthsOf = (score: number | null): number | null =>
  score === null ? null : scoreHundredths(score);

function newReview(work: WorkState, row: ReviewRow): NewReview {
  return {
    submissionId: work.id,
    version: work.version,
    decision: row.decision === 'accept' ? 'accepted' : 'returned',
    score: hundredthsOf(row.score),
    technical: hundredthsOf(row.technicalScore),
    teaching: hundredthsOf(row.teachingScore),
    comment: row.comment.trim(),
  };
}
