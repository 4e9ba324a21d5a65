import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { MyThemesQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MyThemes($cohortId: ID!) {
    myThemes(cohortId: $cohortId) {
      ...ThemeFields
    }
  }
`);

export const fileFields = graphql(`
  fragment FileFields on SubmissionFile {
    id
    name
    mediaType
    bytes
  }
`);

export const themeFields = graphql(`
  fragment ThemeFields on PracticeTheme {
    theme
    stage
    titleZh
    titleEn
    taskZh
    taskEn
    expectedResultZh
    expectedResultEn
    topics {
      position
      zh
      en
    }
    suggestedTopics {
      id
      words
      byWorkshop
      suggestedBy
    }
    topicOffer {
      words
      offeredBy
      offeredAt
    }
    ledBy
    offlineMode
    mayBeOfSchool
    schoolWork {
      title
      ownerName
      accepted
      scoreHundredths
    }
    handInUntil
    isWork
    state
    dueOn
    closesOn
    daysLeft
    onlineHalfHours
    offlineHalfHours
    attestedHalfHours
    submission {
      id
      state
      version
      revision
      topicPosition
      topicSuggestionId
      ownTopic
      text
      links
      late
      savedAt
      submittedAt
      score
      technicalScore
      teachingScore
      files {
        ...FileFields
      }
      reviews {
        id
        version
        decision
        score
        technicalScore
        teachingScore
        comment
        reviewer
        reviewedAt
      }
      likeness {
        isCopy
        reason
        decidedAt
      }
      returnedVersions {
        version
        topicPosition
        ownTopic
        text
        links
        late
        submittedAt
        files {
          ...FileFields
        }
      }
    }
  }
`);

export type MyTheme = MyThemesQuery['myThemes'][number];
export type Submission = NonNullable<MyTheme['submission']>;

/** The themes of the practice in order, with one's own works. */
export const myThemesQuery = (cohortId: string) =>
  queryOptions({ queryKey: ['my-themes', cohortId], queryFn: () => request(document, { cohortId }) });
