import { Injectable } from '@nestjs/common';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import {
  checkPeerComments,
  checkReason,
  mayWorkOnReview,
} from '@tisheng/domain-rules/practice-evidence/peer-review/may-touch-review.js';
import {
  checkMarks,
  rubricOfTheme,
  rubricScore,
  type Mark,
} from '@tisheng/domain-rules/practice-evidence/peer-review/rubric-score.js';
import {
  allWords,
  whatDoesNotCount,
} from '@tisheng/domain-rules/practice-evidence/peer-review/what-counts.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { type CohortPolicy, PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { DrawFurtherReviewers } from '../draw-further-reviewers.js';
import { PeerReviewRows, type StoredPeerReview } from '../persistence/peer-review-rows.js';
import { ReviewerWeights } from '../persistence/reviewer-weights.js';

/** What a reviewer has written so far. */
export interface PeerReviewDraft {
  readonly marks: readonly Mark[];
  /** By code of the criterion; empty ones are left out. */
  readonly comments: Readonly<Record<string, string>>;
  readonly comment: string;
}

export type Written = { readonly reviewId: string } | { readonly problems: readonly Problem[] };

/** A colleague opens, writes, hands in or declines a review. */
@Injectable()
export class WritePeerReview {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly rows: PeerReviewRows,
    private readonly weights: ReviewerWeights,
    private readonly further: DrawFurtherReviewers,
  ) {}

  /** The first time the clock begins to run; again it changes nothing. */
  open(actor: Actor, reviewId: string): Promise<Written> {
    return this.change(actor, reviewId, async (tx, review) => {
      if (review.state !== 'assigned') return [];
      await tx.run(
        `UPDATE practice_evidence.peer_review SET state = 'opened', opened_at = COALESCE(opened_at, $2) WHERE id = $1`,
        [review.id, this.clock.now()],
      );
      return [];
    });
  }

  /** @param revision of what the page began from: a device that saw an older one overwrites nothing */
  save(actor: Actor, reviewId: string, revision: number, draft: PeerReviewDraft): Promise<Written> {
    return this.change(actor, reviewId, async (tx, review, policy) => {
      const problems = [...this.check(review, policy, draft, false), ...sameRevision(review, revision)];
      if (problems.length > 0) return problems;
      await this.keep(tx, review, draft);
      return [];
    });
  }

  /** Hands in; what does not count stays with the reviewer, who is told why. */
  submit(actor: Actor, reviewId: string, revision: number, draft: PeerReviewDraft): Promise<Written> {
    return this.change(actor, reviewId, async (tx, review, policy) => {
      const problems = [...this.check(review, policy, draft, true), ...sameRevision(review, revision)];
      if (problems.length > 0) return problems;
      await this.keep(tx, review, draft);
      await this.count(tx, actor, review, policy, draft);
      return [];
    });
  }

  /** @param reason why somebody cannot judge this work; another is asked at once */
  decline(actor: Actor, reviewId: string, reason: string): Promise<Written> {
    return this.change(actor, reviewId, async (tx, review, { pack }) => {
      const problems = [
        ...checkReason(reason, 'peer-decline-reason-missing'),
        ...mayMove(pack, {
          lifecycle: 'peer-review',
          from: review.state,
          to: 'declined',
          roles: ['teacher'],
        }),
      ];
      if (problems.length > 0) return problems;
      await tx.run(
        `UPDATE practice_evidence.peer_review SET state = 'declined', decline_reason = $2, ended_at = $3 WHERE id = $1`,
        [review.id, reason.trim(), this.clock.now()],
      );
      await this.note(tx, actor, 'decline-peer-review', review, 'declined');
      await this.further.execute(tx, pack, review.cohortId, review.theme, [review.submissionId]);
      return [];
    });
  }

  private change(
    actor: Actor,
    reviewId: string,
    work: (tx: Transaction, review: StoredPeerReview, policy: CohortPolicy) => Promise<readonly Problem[]>,
  ): Promise<Written> {
    return this.database.transaction(async (tx) => {
      const review = await this.rows.held(tx, reviewId);
      if (review.teacherId !== actor.teacherId) return { problems: [problem('peer-review-not-yours')] };
      const policy = await this.policies.ofCohort(review.cohortId, tx);
      const today = plainDateIn(policy.pack.programme.timeZone, this.clock.now());
      const closed = mayWorkOnReview({ state: review.state, dueOn: review.dueOn, today });
      const problems = closed.length > 0 ? closed : await work(tx, review, policy);
      return problems.length > 0 ? { problems } : { reviewId };
    });
  }

  private check(
    review: StoredPeerReview,
    { pack }: CohortPolicy,
    draft: PeerReviewDraft,
    isComplete: boolean,
  ): Problem[] {
    const rubric = rubricOfTheme(pack.practice.rubrics, review.theme);
    if (!rubric) throw new Error(`Theme ${review.theme} has no rubric`);
    return [
      ...(review.state === 'assigned' ? [problem('peer-review-not-opened')] : []),
      ...checkMarks(rubric, draft.marks, isComplete),
      ...checkPeerComments(draft.comment, draft.comments),
    ];
  }

  private async keep(tx: Transaction, review: StoredPeerReview, draft: PeerReviewDraft): Promise<void> {
    await tx.run(
      `UPDATE practice_evidence.peer_review
          SET marks = $2, comments = $3, comment = $4, saved_at = $5, revision = revision + 1 WHERE id = $1`,
      [
        review.id,
        JSON.stringify(draft.marks),
        JSON.stringify(draft.comments),
        draft.comment,
        this.clock.now(),
      ],
    );
  }

  private async count(
    tx: Transaction,
    actor: Actor,
    review: StoredPeerReview,
    { pack }: CohortPolicy,
    draft: PeerReviewDraft,
  ): Promise<void> {
    const { peerReview, rubrics } = pack.practice;
    const now = this.clock.now();
    const seconds = Math.floor((now.getTime() - (review.openedAt ?? now).getTime()) / 1000);
    const criterionComments = Object.values(draft.comments);
    const words = allWords({ comment: draft.comment, criterionComments });
    const { own, others } = await this.rows.otherWords(tx, review, words);
    const faults = whatDoesNotCount(
      {
        marks: draft.marks,
        comment: draft.comment,
        criterionComments,
        seconds,
        ownComments: own,
        othersComments: others,
        workText: await this.rows.textOf(tx, review.submissionId, review.version),
      },
      peerReview,
    );
    const state: StateOf<'peer-review'> = faults.length === 0 ? 'counted' : 'not-counted';
    await tx.run(
      `UPDATE practice_evidence.peer_review
          SET state = $2, submitted_at = $3, seconds = $4, faults = $5, score_hundredths = $6, words = $7 WHERE id = $1`,
      [
        review.id,
        state,
        now,
        seconds,
        JSON.stringify(faults),
        rubricScore(rubricOfTheme(rubrics, review.theme)!, draft.marks),
        words,
      ],
    );
    await this.note(tx, actor, 'submit-peer-review', review, state);
    if (state !== 'counted') return;
    const { cohortId, theme, submissionId } = review;
    await this.further.execute(tx, pack, cohortId, theme, [submissionId]);
    await this.weights.refresh(tx, cohortId, [submissionId], peerReview.divergence, now);
  }

  private note(
    tx: Transaction,
    actor: Actor,
    action: string,
    review: StoredPeerReview,
    state: StateOf<'peer-review'>,
  ): Promise<void> {
    return this.audit.record(tx, actor, {
      action,
      targetKind: 'peerReview',
      targetId: review.id,
      before: { state: review.state },
      after: { state, theme: review.theme },
    });
  }
}

const sameRevision = (review: StoredPeerReview, revision: number): Problem[] =>
  review.revision === revision ? [] : [problem('peer-review-changed-elsewhere')];
