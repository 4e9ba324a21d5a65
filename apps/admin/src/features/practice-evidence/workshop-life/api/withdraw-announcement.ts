import { graphql } from '../../../../gql/gql.js';
import type { WithdrawAnnouncementMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation WithdrawAnnouncement($workshopId: ID!, $announcementId: ID!) {
    withdrawAnnouncement(workshopId: $workshopId, announcementId: $announcementId) {
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

/** Takes an announcement back. */
export const useWithdrawAnnouncement = (onDone?: (value: string) => void) =>
  useAction(
    async (input: WithdrawAnnouncementMutationVariables) => {
      const { withdrawAnnouncement: answer } = await request(document, input);
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
