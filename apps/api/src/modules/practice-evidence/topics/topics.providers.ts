import { SuggestedTopicResolver } from './graphql/suggested-topic.resolver.js';
import { TopicCoverageResolver } from './graphql/topic-coverage.resolver.js';
import { PeopleOfTopics } from './people-of-topics.js';
import { SteeredWorkshops } from './persistence/steered-workshops.js';
import { TopicSuggestions } from './persistence/topic-suggestions.js';
import { FindSuggestedTopics } from './queries/find-suggested-topics.js';
import { FindTopicCoverage } from './queries/find-topic-coverage.js';
import { TopicsOfTheme } from './queries/topics-of-theme.js';
import { SettleTopic } from './settle-topic.js';
import { AnswerTopicOffer } from './use-cases/answer-topic-offer.js';
import { ChangeSuggestedTopic } from './use-cases/change-suggested-topic.js';
import { SendTopicOffers } from './use-cases/send-topic-offers.js';
import { SuggestTopic } from './use-cases/suggest-topic.js';

/** Topics of the themes: suggested, taken, and covered by a workshop together. */
export const TOPICS = [
  TopicSuggestions,
  SteeredWorkshops,
  SettleTopic,
  PeopleOfTopics,
  TopicsOfTheme,
  FindTopicCoverage,
  FindSuggestedTopics,
  SuggestTopic,
  ChangeSuggestedTopic,
  SendTopicOffers,
  AnswerTopicOffer,
  TopicCoverageResolver,
  SuggestedTopicResolver,
];
