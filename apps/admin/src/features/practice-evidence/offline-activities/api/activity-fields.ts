import { graphql } from '../../../../gql/gql.js';
import type { ActivityFieldsFragment } from '../../../../gql/graphql.js';

/** What lists and pages show of an activity. */
export const activityFields = graphql(`
  fragment ActivityFields on OfflineActivity {
    id
    title
    place
    theme
    themeTitle {
      zh
      en
    }
    startsAt
    endsAt
    halfHours
    state
    unitName
    workshopName
    organiserName
    invited
    present
    byHand
    attested
    taking
    codeLeaked
    mayRun
  }
`);

export type Activity = ActivityFieldsFragment;
