import { Injectable } from '@nestjs/common';
import { findTheme, unknownTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { checkTopicOffers } from '@tisheng/domain-rules/practice-evidence/topics/check-topic-offers.js';
import { topicChoice } from '@tisheng/domain-rules/practice-evidence/topics/topic-key.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { LearnerLocks } from '../../persistence/learner-locks.js';
import { SteeredWorkshops } from '../persistence/steered-workshops.js';
import type { WorkshopPlaceOfTopics } from '../queries/find-topic-coverage.js';
import { amongTopics, TopicsOfTheme } from '../queries/topics-of-theme.js';

export interface NewOffer {
  readonly enrollmentId: string;
  /** Key of the topic. */
  readonly topic: string;
}

/** The leader asks members whether they would take topics that nobody takes. */
@Injectable()
export class SendTopicOffers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly workshops: SteeredWorkshops,
    private readonly topics: TopicsOfTheme,
    private readonly locks: LearnerLocks,
  ) {}

  /** Sends all offers or none; `row` of a problem is the index of its offer. */
  async execute(
    actor: Actor,
    { cohortId, unitId, workshopId }: WorkshopPlaceOfTopics,
    number: number,
    offers: readonly NewOffer[],
  ): Promise<{ count: number } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const theme = findTheme(pack.practice.themes, number);
      if (!theme) return { problems: [unknownTheme(number)] };
      await this.locks.hold(
        tx,
        cohortId,
        offers.map(({ enrollmentId }) => enrollmentId),
      );
      const topics = (await this.topics.topics(tx, cohortId, workshopId, [theme])).get(number) ?? [];
      const stored = await this.topics.members(tx, cohortId, workshopId, [number]);
      const made = await this.topics.offers(tx, workshopId, number);
      const problems = checkTopicOffers(
        offers.map(({ enrollmentId, topic }) => ({ member: enrollmentId, topic })),
        {
          leads: await this.workshops.leads(tx, actor, cohortId, unitId, workshopId),
          topics: topics.map(({ key }) => key),
          members: amongTopics(stored.get(number) ?? [], topics),
          waiting: new Set(made.flatMap(({ member, accepted }) => (accepted === null ? [member] : []))),
        },
      );
      if (problems.length > 0) return { problems };
      const words = new Map<string, string>(topics.map(({ key, zh }) => [key, zh]));
      const rows = offers.map(({ enrollmentId, topic }) => ({
        enrollmentId,
        ...topicChoice(topic),
        words: words.get(topic),
      }));
      await tx.run(
        `INSERT INTO practice_evidence.topic_offer (cohort_id, enrollment_id, theme, workshop_id, topic_position,
                                                    topic_suggestion_id, words, offered_by, offered_at)
         SELECT $1, "enrollmentId", $2, $3, position, "suggestionId", words, $5, $6
           FROM json_to_recordset($4) AS o("enrollmentId" uuid, position int, "suggestionId" uuid, words text)`,
        [cohortId, number, workshopId, JSON.stringify(rows), actor.accountId, this.clock.now()],
      );
      await this.audit.record(tx, actor, {
        action: 'send-topic-offers',
        targetKind: 'workshop',
        targetId: workshopId,
        after: { theme: number, count: offers.length },
      });
      return { count: offers.length };
    });
  }
}
