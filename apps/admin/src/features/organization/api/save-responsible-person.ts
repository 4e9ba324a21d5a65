import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation SaveResponsiblePerson($unitId: ID!, $name: String!, $phone: String!) {
    saveResponsiblePerson(unitId: $unitId, name: $name, phone: $phone) {
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

/** Notes who answers first for a school. */
export const useSaveResponsiblePerson = (unitId: string, onDone: () => void) =>
  useAction(
    async (input: { name: string; phone: string }) => {
      const { saveResponsiblePerson: answer } = await request(document, { unitId, ...input });
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
