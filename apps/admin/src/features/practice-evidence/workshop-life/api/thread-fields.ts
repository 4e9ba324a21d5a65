import { graphql } from '../../../../gql/gql.js';

/** A thread as lists show it. */
export const threadFields = graphql(`
  fragment ThreadFields on DiscussionThread {
    threadId
    workshopId
    workshopName
    countyName
    groupId
    groupName
    activityId
    activityTitle
    title
    byName
    openedAt
    lastPostAt
    posts
    closedAt
    closedByName
    isInRegion
  }
`);
