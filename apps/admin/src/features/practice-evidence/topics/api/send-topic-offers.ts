import { graphql } from '../../../../gql/gql.js';
import type { TopicOfferInput } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { topicCoverageQuery, type CoveragePlace } from './topic-coverage.js';

const document = graphql(`
  mutation SendTopicOffers(
    $cohortId: ID!
    $unitId: ID!
    $workshopId: ID!
    $theme: Int!
    $offers: [TopicOfferInput!]!
  ) {
    sendTopicOffers(
      cohortId: $cohortId
      unitId: $unitId
      workshopId: $workshopId
      theme: $theme
      offers: $offers
    ) {
      __typename
      ... on SendTopicOffersDone {
        count
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Asks members whether they would take topics that nobody takes. */
export const useSendTopicOffers = (place: CoveragePlace, theme: number) =>
  useAction(
    async (offers: readonly TopicOfferInput[]) => {
      const { sendTopicOffers: answer } = await request(document, { ...place, theme, offers: [...offers] });
      switch (answer.__typename) {
        case 'SendTopicOffersDone':
          return done(answer.count);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [topicCoverageQuery(place, theme).queryKey, ['topic-overview']] },
  );
