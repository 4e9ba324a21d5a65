import type { AccessRule } from '../access-rule.js';
import { OFFICES, TEACHER, WATCHERS, roles } from '../grantees.js';

const LEADER = { 'workshop-leader': 'subtree' } as const;
const COLLEGE = { 'training-college': 'subtree' } as const;

/** Topics of the themes: suggested, taken, and covered by a workshop together. */
export const ACCESS_TO_TOPICS = {
  steeredWorkshops: roles({ ...WATCHERS, ...LEADER, ...COLLEGE }, 'cohort', 'unit'),
  topicOverview: roles({ ...WATCHERS, ...LEADER, ...COLLEGE }, 'cohort', 'unit'),
  topicCoverage: roles({ ...WATCHERS, ...LEADER, ...COLLEGE }, 'cohort', 'unit'),
  suggestedTopics: roles({ ...WATCHERS, ...LEADER, ...COLLEGE }, 'cohort', 'unit'),
  suggestTopic: roles({ ...OFFICES, ...LEADER }, 'cohort', 'unit'),
  changeSuggestedTopic: roles({ ...OFFICES, ...LEADER }, 'cohort', 'unit'),
  withdrawSuggestedTopic: roles({ ...OFFICES, ...LEADER }, 'cohort', 'unit'),
  sendTopicOffers: roles(LEADER, 'cohort', 'unit', 'enrollment'),
  answerTopicOffer: roles(TEACHER, 'cohort'),
} as const satisfies Record<string, AccessRule>;
