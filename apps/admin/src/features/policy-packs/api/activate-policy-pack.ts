import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation ActivatePolicyPack(
    $programmeId: ID!
    $version: String!
    $cohortCodes: [String!]!
    $reason: String!
  ) {
    activatePolicyPack(
      programmeId: $programmeId
      version: $version
      cohortCodes: $cohortCodes
      reason: $reason
    ) {
      __typename
      ... on ActivatePolicyPackDone {
        opened
        moved
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Puts a version in force for cohorts that it opens or that have not begun. */
export const useActivatePolicyPack = (
  programmeId: string,
  onDone: (activated: { opened: number; moved: number }) => void,
) =>
  useAction(
    async (input: { version: string; cohortCodes: string[]; reason: string }) => {
      const { activatePolicyPack: answer } = await request(document, { programmeId, ...input });
      switch (answer.__typename) {
        case 'ActivatePolicyPackDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['policy-pack-versions'], ['programmes'], ['policy-pack']], onDone },
  );
