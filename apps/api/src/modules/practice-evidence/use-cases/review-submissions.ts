import { Injectable } from '@nestjs/common';
import { scoreHundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import { findTheme, unknownTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { checkReview, type Review } from '@tisheng/domain-rules/practice-evidence/review.js';
import { mayDecide } from '@tisheng/domain-rules/practice-evidence/peer-review/who-decides.js';
import {
  rubricOfTheme,
  type Mark,
} from '@tisheng/domain-rules/practice-evidence/peer-review/rubric-score.js';
import { checkReviewedVersion } from '@tisheng/domain-rules/practice-evidence/reviewed-version.js';
import { scoreOfReview } from '@tisheng/domain-rules/practice-evidence/score-of-review.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { analyzeAfter } from '../../../platform/database/analyze-after.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { type CohortPolicy, PolicyReader } from '../../enrollment/public/policy-reader.js';
import { type Learner, LearnerLocks } from '../persistence/learner-locks.js';
import { WorkAuthors } from '../works/persistence/work-authors.js';
import { PracticeSummaries } from '../persistence/practice-summaries.js';
import { type NewReview, ReviewStore } from '../persistence/review-store.js';
import { keyOf, type WorkKey, type WorkState, WorkStore } from '../persistence/stored-work.js';
import type { WorksReviewed } from '../public/events.js';

export interface ReviewRow extends WorkKey, Review {
  /** Version that the reviewer read; left out, the one that stands. */
  readonly version?: number;
  /** What was given for each criterion, which makes the score; left out, the score stands by itself. */
  readonly marks?: readonly Mark[] | null;
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
    private readonly authors: WorkAuthors,
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
    // A school's work counts for everybody named on it.
    const named = await this.authors.of(tx, cohortId, rows);
    const learners = await this.locks.hold(
      tx,
      cohortId,
      [...rows, ...named].map(({ enrollmentId }) => enrollmentId),
    );
    const works = await this.works.states(tx, cohortId, rows);
    const own = await this.reviews.teachersOf(tx, actor.accountId ?? null);
    const problems: Problem[] = [];
    const reviews: NewReview[] = [];
    const taken = new Set<string>();
    for (const [index, given] of rows.entries()) {
      const { row, problems: ofMarks } = byRubric(policy, given);
      const work = works.get(keyOf(row));
      const learner = learners.get(row.enrollmentId);
      const again = taken.has(keyOf(row));
      const authors = named.flatMap(({ ownerId, theme, teacherId }) =>
        ownerId === row.enrollmentId && theme === row.theme ? [teacherId] : [],
      );
      const found = this.decide(actor, policy, row, again ? undefined : work, learner, { own, authors });
      for (const problem of [...ofMarks, ...found]) problems.push({ ...problem, row: index });
      taken.add(keyOf(row));
      if (work) reviews.push(newReview(work, row));
    }
    if (problems.length > 0) return problems;
    await this.reviews.write(tx, reviews, actor.accountId ?? null, this.clock.now());
    await this.summaries.addUpWorks(
      tx,
      cohortId,
      policy.pack,
      [...rows, ...named].map(({ enrollmentId }) => enrollmentId),
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
    { own, authors }: { own: ReadonlySet<string>; authors: readonly string[] },
  ): readonly Problem[] {
    const theme = findTheme(pack.practice.themes, row.theme);
    if (!theme) return [unknownTheme(row.theme)];
    if (!work || !learner) return [problem('review-of-unsubmitted-work', { data: { state: null } })];
    const ofWork = [learner.teacherId, ...authors];
    const reviewsAs = ofWork.find((teacher) => own.has(teacher));
    const problems: Problem[] = [
      ...checkReviewedVersion(row.version ?? work.version, work.version),
      ...checkReview(
        row,
        {
          reviewer: reviewsAs ?? actor.accountId ?? '',
          authors: ofWork,
          submission: work.state,
          isWork: theme.isWork,
        },
        pack.practice.acceptedFrom,
      ),
    ];
    if (problems.length > 0 || !actor.role) return problems;
    const to = row.decision === 'accept' ? 'accepted' : 'returned';
    const roles = [actor.role];
    const moves = mayMove(pack, { lifecycle: 'submission', from: work.state, to, roles });
    return moves.length > 0 ? moves : mayDecide(actor.role, theme);
  }
}

/** The review with the score that its marks make. */
function byRubric({ pack }: CohortPolicy, row: ReviewRow): { row: ReviewRow; problems: readonly Problem[] } {
  const rubric = rubricOfTheme(pack.practice.rubrics, row.theme);
  const { score, problems } = scoreOfReview(row.decision, row.score, row.marks ?? null, rubric);
  return { row: { ...row, score }, problems };
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
    marks: row.marks ?? null,
  };
}
