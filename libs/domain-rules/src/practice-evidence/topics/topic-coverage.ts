import type { StateOf } from '../../lifecycle/lifecycles.js';
import type { TopicKey } from './topic-key.js';

/** A member of a workshop in one theme. */
export interface MemberInTheme {
  /** The enrollment. */
  readonly member: string;
  /** The topic taken; null while none is, and for a topic of one's own. */
  readonly topic: TopicKey | null;
  /** A topic of the member's own words; it covers none of the suggested ones. */
  readonly hasOwnTopic: boolean;
  /** State of the work; null when nothing is saved. */
  readonly state: StateOf<'submission'> | null;
  /** Something is written or attached. */
  readonly hasContent: boolean;
}

export interface TopicCover {
  readonly topic: TopicKey;
  readonly members: readonly string[];
  /** `gap`: nobody takes it; `crowded`: far more than its even share do. */
  readonly state: 'gap' | 'covered' | 'crowded';
}

/**
 * Above this share of the even distribution a topic is crowded, and never with fewer than {@link FEWEST_OF_CROWD}: with
 * 30 members and 3 topics from 16 on.
 */
const CROWD = 1.5;
const FEWEST_OF_CROWD = 3;

/**
 * How a workshop covers the topics of a theme, in the order given. Together its members should take all of them
 * (达到本坊合力完成每次主题活动的所有任务).
 */
export function topicCoverage(topics: readonly TopicKey[], members: readonly MemberInTheme[]): TopicCover[] {
  const crowdFrom = Math.max(
    FEWEST_OF_CROWD,
    Math.floor((CROWD * members.length) / Math.max(topics.length, 1)) + 1,
  );
  return topics.map((topic) => {
    const taken = members.flatMap(({ member, topic: of }) => (of === topic ? [member] : []));
    const state = taken.length === 0 ? 'gap' : taken.length >= crowdFrom ? 'crowded' : 'covered';
    return { topic, members: taken, state };
  });
}
