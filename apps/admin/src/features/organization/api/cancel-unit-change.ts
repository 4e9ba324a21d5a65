import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation CancelUnitChange($unitId: ID!, $changeId: ID!, $reason: String!) {
    cancelUnitChange(unitId: $unitId, changeId: $changeId, reason: $reason) {
      __typename
      ... on UnitKept {
        unitId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Takes a change back before its day has come. */
export const useCancelUnitChange = (unitId: string, onDone: () => void) =>
  useAction(
    async (input: { changeId: string; reason: string }) => {
      const { cancelUnitChange: answer } = await request(document, { unitId, ...input });
      switch (answer.__typename) {
        case 'UnitKept':
          return done(answer.unitId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
