import { Injectable } from '@nestjs/common';
import { mayAnswerTopicOffer } from '@tisheng/domain-rules/practice-evidence/topics/check-topic-offers.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { OwnWork } from '../../persistence/own-work.js';
import { WorkStore } from '../../persistence/stored-work.js';

interface Offer extends Record<string, unknown> {
  readonly id: string;
  readonly position: number | null;
  readonly suggestionId: string | null;
  readonly words: string;
}

/** A member takes the topic that the leader offers, or does not, by one tap. */
@Injectable()
export class AnswerTopicOffer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly own: OwnWork,
    private readonly works: WorkStore,
  ) {}

  /** Answers what stands in the way: nothing when the answer holds. What is written stays; only the topic changes. */
  async execute(
    actor: Actor,
    cohortId: string,
    theme: number,
    accepts: boolean,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const { learner, stored, work } = await this.own.hold(tx, actor, cohortId, theme);
      const offer = await tx.one<Offer>(
        `SELECT id, topic_position AS position, topic_suggestion_id AS "suggestionId", words
           FROM practice_evidence.topic_offer
          WHERE cohort_id = $1 AND enrollment_id::text = $2 AND theme = $3 AND answered_at IS NULL FOR UPDATE`,
        [cohortId, work.enrollmentId, theme],
      );
      const isConfirmed = learner?.state === 'confirmed';
      const problems = mayAnswerTopicOffer(
        offer ? { state: stored?.state ?? null, isConfirmed } : null,
        accepts,
      );
      if (problems.length > 0 || !offer) return problems;
      await tx.run('UPDATE practice_evidence.topic_offer SET answered_at = $2, accepted = $3 WHERE id = $1', [
        offer.id,
        this.clock.now(),
        accepts,
      ]);
      if (accepts) {
        const taken = {
          ...work,
          topicPosition: offer.position,
          topicSuggestionId: offer.suggestionId,
          ownTopic: offer.suggestionId === null ? null : offer.words,
        };
        await this.works.saveDrafts(tx, cohortId, [taken], this.clock.now());
      }
      await this.audit.record(tx, actor, {
        action: accepts ? 'take-offered-topic' : 'decline-offered-topic',
        targetKind: 'enrollment',
        targetId: work.enrollmentId,
        after: { theme, words: offer.words },
      });
      return [];
    });
  }
}
