import { graphql } from '../../../../gql/gql.js';

/** A question as lists show it. */
export const questionFields = graphql(`
  fragment QuestionFields on Question {
    questionId
    title
    askerName
    schoolName
    workshopName
    groupName
    theme
    state
    level
    levelSince
    climbsAfter
    daysWaiting
    askedAt
    answers
    isCommon
    isOwn
  }
`);
