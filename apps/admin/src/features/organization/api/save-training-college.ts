import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation SaveTrainingCollege($unitId: ID!, $collegeId: ID, $name: String!, $since: String!) {
    saveTrainingCollege(unitId: $unitId, collegeId: $collegeId, name: $name, since: $since) {
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

/** Notes a training body of an office, or corrects it. */
export const useSaveTrainingCollege = (unitId: string, onDone: () => void) =>
  useAction(
    async (input: { collegeId: string | null; name: string; since: string }) => {
      const { saveTrainingCollege: answer } = await request(document, { unitId, ...input });
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
