import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation DiscardPolicyPack($programmeId: ID!, $version: String!) {
    discardPolicyPack(programmeId: $programmeId, version: $version) {
      __typename
      ... on DiscardPolicyPackDone {
        version
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Throws a draft away. */
export const useDiscardPolicyPack = (programmeId: string, onDone: () => void) =>
  useAction(
    async (version: string) => {
      const { discardPolicyPack: answer } = await request(document, { programmeId, version });
      switch (answer.__typename) {
        case 'DiscardPolicyPackDone':
          return done(answer.version);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['policy-pack-versions']], onDone },
  );
