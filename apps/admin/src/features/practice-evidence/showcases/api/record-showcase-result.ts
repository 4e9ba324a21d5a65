import { graphql } from '../../../../gql/gql.js';
import type { ShowcaseResultInput } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation RecordShowcaseResult(
    $cohortId: ID!
    $unitId: ID!
    $showcaseId: ID!
    $result: ShowcaseResultInput!
  ) {
    recordShowcaseResult(cohortId: $cohortId, unitId: $unitId, showcaseId: $showcaseId, result: $result) {
      __typename
      ... on ShowcaseChanged {
        showcaseId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Records a result. */
export const useRecordShowcaseResult = (
  cohortId: string,
  unitId: string,
  showcaseId: string,
  onDone?: () => void,
) =>
  useAction(
    async (input: { result: ShowcaseResultInput }) => {
      const { recordShowcaseResult: answer } = await request(document, {
        cohortId,
        unitId,
        showcaseId,
        ...input,
      });
      switch (answer.__typename) {
        case 'ShowcaseChanged':
          return done(answer.showcaseId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['showcases'], ['showcases-of-unit'], ['showcase']], ...(onDone ? { onDone } : {}) },
  );
