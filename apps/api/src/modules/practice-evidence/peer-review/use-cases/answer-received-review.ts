import { Injectable } from '@nestjs/common';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { findTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { mayDecide } from '@tisheng/domain-rules/practice-evidence/peer-review/who-decides.js';
import { checkReason } from '@tisheng/domain-rules/practice-evidence/peer-review/may-touch-review.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { PeerReviewRows, type StoredPeerReview } from '../persistence/peer-review-rows.js';
import { ReviewerWeights } from '../persistence/reviewer-weights.js';
import { FindReceivedReviews } from '../queries/find-received-reviews.js';

const OFFICES: readonly Role[] = ['province-office', 'city-office', 'county-office'];

type Answered = { readonly reviewId: string } | { readonly problems: readonly Problem[] };

/** What an author says to a review of their work, and what becomes of an objection. */
@Injectable()
export class AnswerReceivedReview {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly rows: PeerReviewRows,
    private readonly weights: ReviewerWeights,
    private readonly received: FindReceivedReviews,
  ) {}

  /** @param helpful null takes it back */
  rate(actor: Actor, reviewId: string, helpful: boolean | null): Promise<Answered> {
    return this.asAuthor(actor, reviewId, async (tx, review) => {
      await tx.run('UPDATE practice_evidence.peer_review SET helpful = $2 WHERE id = $1', [
        review.id,
        helpful,
      ]);
      return [];
    });
  }

  /** Once for each review; it goes to whoever decides on the work. */
  object(actor: Actor, reviewId: string, reason: string): Promise<Answered> {
    return this.asAuthor(actor, reviewId, async (tx, review) => {
      const problems = [
        ...checkReason(reason, 'peer-objection-reason-missing'),
        ...(review.objection === null ? [] : [problem('peer-objection-already-made')]),
      ];
      if (problems.length > 0) return problems;
      await tx.run(
        'UPDATE practice_evidence.peer_review SET objection = $2, objected_at = $3 WHERE id = $1',
        [review.id, reason.trim(), this.clock.now()],
      );
      await this.note(tx, actor, 'object-to-peer-review', review, { theme: review.theme });
      return [];
    });
  }

  /** An objection that is upheld sets the review aside; either way the author gets an answer. */
  decide(actor: Actor, reviewId: string, isUpheld: boolean, answer: string): Promise<Answered> {
    return this.database.transaction(async (tx) => {
      const review = await this.rows.held(tx, reviewId);
      const isOpen = review.objection !== null && review.objectionUpheld === null;
      const own = await tx.one<{ found: boolean }>(
        `SELECT true AS found FROM identity.role_grant WHERE account_id = $1 AND teacher_id = ANY($2)`,
        [actor.accountId, [review.teacherId, review.authorTeacherId]],
      );
      const { pack } = await this.policies.ofCohort(review.cohortId, tx);
      const problems: Problem[] = [
        ...this.responsible(actor, pack, review.theme),
        ...checkReason(answer, 'peer-objection-answer-missing'),
        ...(isOpen && review.state === 'counted' ? [] : [problem('peer-objection-not-open')]),
        ...(own ? [problem('review-of-own-work')] : []),
      ];
      if (problems.length > 0) return { problems };
      const now = this.clock.now();
      await tx.run(
        `UPDATE practice_evidence.peer_review
            SET objection_upheld = $2, objection_answer = $3, objection_decided_by = $4, objection_decided_at = $5,
                state = CASE WHEN $2 THEN 'set-aside' ELSE state END
          WHERE id = $1`,
        [review.id, isUpheld, answer.trim(), actor.displayName, now],
      );
      if (isUpheld) {
        const { divergence } = pack.practice.peerReview;
        await this.weights.refresh(tx, review.cohortId, [review.submissionId], divergence, now);
      }
      await this.note(tx, actor, 'decide-peer-objection', review, { upheld: isUpheld });
      return { reviewId };
    });
  }

  /** Offices answer objections too; of the others those who decide on works of the theme. */
  private responsible(actor: Actor, pack: PolicyPack, number: number): readonly Problem[] {
    const theme = findTheme(pack.practice.themes, number);
    return theme && !OFFICES.includes(actor.role) ? mayDecide(actor.role, theme) : [];
  }

  private asAuthor(
    actor: Actor,
    reviewId: string,
    work: (tx: Transaction, review: StoredPeerReview) => Promise<readonly Problem[]>,
  ): Promise<Answered> {
    return this.database.transaction(async (tx) => {
      const review = await this.rows.held(tx, reviewId);
      const isShown =
        review.authorTeacherId === actor.teacherId &&
        review.state === 'counted' &&
        (await this.received.isShown(tx, review.cohortId, review.authorId, review.theme));
      if (!isShown) return { problems: [problem('peer-review-not-shown-yet')] };
      const problems = await work(tx, review);
      return problems.length > 0 ? { problems } : { reviewId };
    });
  }

  private note(
    tx: Transaction,
    actor: Actor,
    action: string,
    review: StoredPeerReview,
    after: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.audit.record(tx, actor, { action, targetKind: 'peerReview', targetId: review.id, after });
  }
}
