import { Injectable } from '@nestjs/common';
import type { PolicyTheme } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { MemberInTheme } from '@tisheng/domain-rules/practice-evidence/topics/topic-coverage.js';
import { topicKey, type TopicKey } from '@tisheng/domain-rules/practice-evidence/topics/topic-key.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Queryable } from '../../../../platform/database/database.js';
import { TopicSuggestions } from '../persistence/topic-suggestions.js';

/** A topic of a theme, wherever it comes from. */
export interface TopicOfTheme {
  readonly key: TopicKey;
  readonly zh: string;
  readonly en: string;
  /** `policy`, an office above, or the leader of the workshop. */
  readonly source: 'policy' | 'office' | 'workshop';
  /** Name of the office or workshop; null for the policy's. */
  readonly suggestedBy: string | null;
}

/** A member of a workshop in one theme, with the words that people read. */
export interface MemberRow extends MemberInTheme {
  readonly name: string;
  readonly schoolName: string;
  readonly groupName: string;
  readonly topicPosition: number | null;
  readonly topicSuggestionId: string | null;
  readonly ownTopic: string | null;
}

export interface OfferRow {
  readonly member: string;
  readonly topic: TopicKey;
  readonly words: string;
  readonly accepted: boolean | null;
  readonly offeredAt: Date;
}

interface StoredMember extends Record<string, unknown> {
  readonly member: string;
  readonly theme: number;
  readonly name: string;
  readonly schoolName: string;
  readonly groupName: string;
  readonly state: StateOf<'submission'> | null;
  readonly topicPosition: number | null;
  readonly topicSuggestionId: string | null;
  readonly ownTopic: string | null;
  readonly hasContent: boolean;
}

/** Who has taken what nobody may choose any more, a topic that was withdrawn, has it as one of their own. */
export const amongTopics = (members: readonly MemberRow[], topics: readonly TopicOfTheme[]): MemberRow[] => {
  const open = new Set(topics.map(({ key }) => key));
  return members.map((member) =>
    member.topic === null || open.has(member.topic) ? member : { ...member, topic: null, hasOwnTopic: true },
  );
};

/** What the rules of covering topics ask about a workshop. */
@Injectable()
export class TopicsOfTheme {
  constructor(private readonly suggestions: TopicSuggestions) {}

  /** Topics that the members of a workshop may take for each of these themes, the policy's first. */
  async topics(
    db: Queryable,
    cohortId: string,
    workshopId: string,
    themes: readonly PolicyTheme[],
  ): Promise<ReadonlyMap<number, TopicOfTheme[]>> {
    const suggested = await this.suggestions.forWorkshop(db, cohortId, workshopId);
    return new Map(
      themes.map(({ theme, topics }) => [
        theme,
        [
          ...topics.map((topic, position): TopicOfTheme => ({
            key: `p${position}`,
            ...topic,
            source: 'policy',
            suggestedBy: null,
          })),
          ...suggested
            .filter((row) => row.theme === theme)
            .map((row): TopicOfTheme => ({
              key: `s${row.id}`,
              zh: row.words,
              en: row.words,
              source: row.byWorkshop ? 'workshop' : 'office',
              suggestedBy: row.suggestedBy,
            })),
        ],
      ]),
    );
  }

  /** The members of a workshop in these themes, group by group; each once for every theme. */
  async members(
    db: Queryable,
    cohortId: string,
    workshopId: string,
    themes: readonly number[],
  ): Promise<ReadonlyMap<number, MemberRow[]>> {
    const rows = await db.rows<StoredMember>(
      `SELECT e.id AS member, k.theme, t.name, u.name AS "schoolName", g.name AS "groupName", s.state,
              s.topic_position AS "topicPosition", s.topic_suggestion_id AS "topicSuggestionId", s.own_topic AS "ownTopic",
              COALESCE(s.body <> '' OR s.links <> '{}'
                       OR EXISTS (SELECT FROM practice_evidence.submission_file f
                                   WHERE f.submission_id = s.id AND f.to_version IS NULL), false) AS "hasContent"
         FROM enrollment.study_group g JOIN enrollment.workshop_member m ON m.group_id = g.id
         JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
          AND e.state IN ('confirmed', 'completed')
         JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit u ON u.id = e.school_id
        CROSS JOIN unnest($3::int[]) AS k(theme)
         LEFT JOIN practice_evidence.submission s
           ON s.cohort_id = e.cohort_id AND s.enrollment_id = e.id AND s.theme = k.theme
        WHERE m.cohort_id = $1 AND g.workshop_id = $2 ORDER BY k.theme, g.position, t.name, e.id`,
      [cohortId, workshopId, themes],
    );
    const byTheme = new Map<number, MemberRow[]>(themes.map((theme) => [theme, []]));
    for (const row of rows) {
      const topic = topicKey({ position: row.topicPosition, suggestionId: row.topicSuggestionId });
      const hasOwnTopic = topic === null && (row.ownTopic ?? '').trim() !== '';
      byTheme.get(row.theme)?.push({ ...row, topic, hasOwnTopic });
    }
    return byTheme;
  }

  /** Offers made to the members of a workshop in a theme, the newest first. */
  async offers(db: Queryable, workshopId: string, theme: number): Promise<OfferRow[]> {
    const rows = await db.rows<{
      member: string;
      position: number | null;
      suggestionId: string | null;
      words: string;
      accepted: boolean | null;
      offeredAt: Date;
    }>(
      `SELECT enrollment_id AS member, topic_position AS position, topic_suggestion_id AS "suggestionId", words, accepted,
              offered_at AS "offeredAt"
         FROM practice_evidence.topic_offer WHERE workshop_id = $1 AND theme = $2 ORDER BY offered_at DESC, id`,
      [workshopId, theme],
    );
    return rows.flatMap(({ position, suggestionId, ...offer }) => {
      const topic = topicKey({ position, suggestionId });
      return topic === null ? [] : [{ ...offer, topic }];
    });
  }
}
