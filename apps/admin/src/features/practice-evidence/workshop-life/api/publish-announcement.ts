import { graphql } from '../../../../gql/gql.js';
import type { PublishAnnouncementMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation PublishAnnouncement($workshopId: ID!, $announcement: AnnouncementInput!) {
    publishAnnouncement(workshopId: $workshopId, announcement: $announcement) {
      __typename
      ... on AnnouncementPublished {
        announcementId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Tells a workshop something. */
export const usePublishAnnouncement = (onDone?: (value: string) => void) =>
  useAction(
    async (input: PublishAnnouncementMutationVariables) => {
      const { publishAnnouncement: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'AnnouncementPublished':
          return done(answer.announcementId);
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
