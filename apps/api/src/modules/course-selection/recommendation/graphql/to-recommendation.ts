import { toProblemModel } from '../../../../platform/graphql/problem.model.js';
import { toPlanConsistency } from '../../consistency/graphql/to-plan-consistency.js';
import { toCourse, toTopic } from '../../graphql/to-course.js';
import type { TopicDemandView } from '../queries/find-topic-demand.js';
import type { SuggestionView } from '../queries/suggestion-for-teacher.js';
import type { PlanSuggestion, TopicDemandOverview } from './recommendation.model.js';

export function toDemand({ topics, ...view }: TopicDemandView): TopicDemandOverview {
  return { ...view, topics: topics.map((row) => ({ ...row, topic: toTopic(row.topic) })) };
}

export function toSuggestion(view: SuggestionView): PlanSuggestion {
  return {
    problems: view.problems.map(toProblemModel),
    courses: view.courses.map(toCourse),
    totals: { ...view.totals },
    consistency: view.consistency && toPlanConsistency(view.consistency, view.selection),
    keepsChoice: view.keepsChoice,
    isComplete: view.isComplete,
  };
}
