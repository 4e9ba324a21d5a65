import { Injectable } from '@nestjs/common';
import { findTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { fillGaps } from '@tisheng/domain-rules/practice-evidence/topics/fill-gaps.js';
import { topicCoverage } from '@tisheng/domain-rules/practice-evidence/topics/topic-coverage.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { type Connection, decodeCursor, pageOf, pageSize } from '../../../../platform/graphql/connection.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import type {
  SteeredWorkshop as SteeredWorkshopModel,
  ThemeCover,
  TopicCoverage,
} from '../graphql/topic.model.js';
import { SteeredWorkshops } from '../persistence/steered-workshops.js';
import { amongTopics, TopicsOfTheme } from './topics-of-theme.js';

export interface WorkshopPlaceOfTopics {
  readonly cohortId: string;
  readonly unitId: string;
  readonly workshopId: string;
}

/** How workshops cover the topics of the themes. */
@Injectable()
export class FindTopicCoverage {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly workshops: SteeredWorkshops,
    private readonly topics: TopicsOfTheme,
  ) {}

  /** The workshops that the actor steers or watches below a unit. */
  async workshopsOf(
    actor: Actor,
    cohortId: string,
    unitId: string,
    { first, after }: { readonly first: number; readonly after: string | null },
  ): Promise<Connection<SteeredWorkshopModel>> {
    const size = pageSize(first);
    const rows = await this.workshops.page(this.database, actor, cohortId, unitId, {
      size: size + 1,
      after: decodeCursor(after, 3),
    });
    return pageOf(rows, size, rows[0]?.total ?? 0, (row) => [row.countyPath, row.name, row.id]);
  }

  /** Every theme of teachers with how many of its topics nobody takes; null for a workshop out of reach. */
  async overview(
    actor: Actor,
    { cohortId, unitId, workshopId }: WorkshopPlaceOfTopics,
  ): Promise<ThemeCover[] | null> {
    if (!(await this.workshops.reaches(this.database, actor, cohortId, unitId, workshopId))) return null;
    const { pack } = await this.policies.ofCohort(cohortId);
    const themes = pack.practice.themes.filter(({ owner }) => owner !== 'region');
    const topics = await this.topics.topics(this.database, cohortId, workshopId, themes);
    const numbers = themes.map(({ theme }) => theme);
    const members = await this.topics.members(this.database, cohortId, workshopId, numbers);
    return themes.map(({ theme, title }) => {
      const open = topics.get(theme) ?? [];
      const of = amongTopics(members.get(theme) ?? [], open);
      const cover = topicCoverage(
        open.map(({ key }) => key),
        of,
      );
      const count = (state: (typeof cover)[number]['state']): number =>
        cover.filter((topic) => topic.state === state).length;
      return {
        theme,
        titleZh: title.zh,
        titleEn: title.en,
        topics: cover.length,
        gaps: count('gap'),
        crowded: count('crowded'),
        members: of.length,
        chosen: of.filter(({ topic, hasOwnTopic }) => topic !== null || hasOwnTopic).length,
        handedIn: of.filter(({ state }) => state !== null && state !== 'draft').length,
      };
    });
  }

  /** One theme: who takes what, what nobody takes, and who might; null for a workshop or theme out of reach. */
  async ofTheme(
    actor: Actor,
    { cohortId, unitId, workshopId }: WorkshopPlaceOfTopics,
    themeNumber: number,
  ): Promise<TopicCoverage | null> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const theme = findTheme(pack.practice.themes, themeNumber);
    if (!theme || !(await this.workshops.reaches(this.database, actor, cohortId, unitId, workshopId)))
      return null;
    const topics =
      (await this.topics.topics(this.database, cohortId, workshopId, [theme])).get(themeNumber) ?? [];
    const stored = await this.topics.members(this.database, cohortId, workshopId, [themeNumber]);
    const members = amongTopics(stored.get(themeNumber) ?? [], topics);
    const offers = await this.topics.offers(this.database, workshopId, themeNumber);
    const keys = topics.map(({ key }) => key);
    const waiting = offers.filter(({ accepted }) => accepted === null);
    const cover = new Map(topicCoverage(keys, members).map((topic) => [topic.topic, topic]));
    return {
      theme: themeNumber,
      titleZh: theme.title.zh,
      titleEn: theme.title.en,
      maySteer: actor.role === 'workshop-leader',
      topics: topics.map((topic) => ({
        ...topic,
        state: cover.get(topic.key)?.state ?? 'gap',
        count: cover.get(topic.key)?.members.length ?? 0,
        offered: waiting.filter((offer) => offer.topic === topic.key).length,
      })),
      members: members.map(
        ({ member, name, schoolName, groupName, topic, ownTopic, state, hasContent, hasOwnTopic }) => {
          const offer = offers.find((one) => one.member === member);
          return {
            enrollmentId: member,
            name,
            schoolName,
            groupName,
            topic,
            ownTopic: hasOwnTopic ? (ownTopic ?? '') : null,
            state,
            hasContent,
            offered: offer && offer.accepted === null ? offer.topic : null,
            declined: offer?.accepted === false ? offer.topic : null,
          };
        },
      ),
      proposals: fillGaps({
        topics: keys,
        members,
        waiting,
        declined: offers.filter(({ accepted }) => accepted === false),
      }).map(({ member, topic, because }) => ({ enrollmentId: member, topic, because })),
    };
  }
}
