import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation EndTrainingCollege($unitId: ID!, $collegeId: ID!) {
    endTrainingCollege(unitId: $unitId, collegeId: $collegeId) {
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

/** Takes a training body off the list. */
export const useEndTrainingCollege = (unitId: string, onDone: () => void) =>
  useAction(
    async (collegeId: string) => {
      const { endTrainingCollege: answer } = await request(document, { unitId, collegeId });
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
