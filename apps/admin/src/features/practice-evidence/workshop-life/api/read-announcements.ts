import { graphql } from '../../../../gql/gql.js';
import type { ReadAnnouncementsMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ReadAnnouncements($workshopId: ID!, $announcementIds: [ID!]!) {
    readAnnouncements(workshopId: $workshopId, announcementIds: $announcementIds) {
      __typename
      ... on WorkshopChanged {
        workshopId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Says that one has read announcements. */
export const useReadAnnouncements = (onDone?: (value: string) => void) =>
  useAction(
    async (input: ReadAnnouncementsMutationVariables) => {
      const { readAnnouncements: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'WorkshopChanged':
          return done(answer.workshopId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      invalidates: [['workshop-announcements'], ['workshop-home'], ['workshop-life'], ['workshops-to-lead']],
      ...(onDone ? { onDone } : {}),
    },
  );
