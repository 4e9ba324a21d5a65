import { graphql } from '../../../../gql/gql.js';
import type { JudgingTaskFieldsFragment } from '../../../../gql/graphql.js';

/** What a judge is to score. */
export const judgingTaskFields = graphql(`
  fragment JudgingTaskFields on JudgingTask {
    id
    roundId
    roundName
    roundState
    judgeUntil
    number
    category
    title
    isExtra
    technical
    teaching
    comment
    scoredAt
  }
`);

export type JudgingTask = JudgingTaskFieldsFragment;
