import { graphql } from '../../../../gql/gql.js';

/** An activity as lists and its own page show it. */
export const workshopActivityFields = graphql(`
  fragment WorkshopActivityFields on WorkshopActivity {
    activityId
    kind
    title
    description
    theme
    startsAt
    endsAt
    place
    link
    groups {
      id
      name
    }
    byName
    changedAt
    cancelledAt
    cancelledByName
    cancelReason
    invited
    coming
    notComing
    attended
    marked
    isInvited
    ownAnswer
    ownAttended
    isOver
  }
`);
