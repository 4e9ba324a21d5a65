import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';
import type { UnitChangeInput } from './unit-change-preview.js';

const document = graphql(`
  mutation DecideUnitChange(
    $unitId: ID!
    $kind: UnitChangeKind!
    $effectiveOn: String!
    $targetUnitId: ID
    $name: String
    $code: String
    $unitKind: UnitKind
    $stages: [StageOfSchooling!]
    $reason: String!
    $documentNo: String!
  ) {
    decideUnitChange(
      unitId: $unitId
      kind: $kind
      effectiveOn: $effectiveOn
      targetUnitId: $targetUnitId
      name: $name
      code: $code
      unitKind: $unitKind
      stages: $stages
      reason: $reason
      documentNo: $documentNo
    ) {
      __typename
      ... on DecideUnitChangeDone {
        changeId
        applied
        unitId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Decides a change of the tree, for today or a later day. */
export const useDecideUnitChange = (onDone: (applied: boolean) => void) =>
  useAction(
    async (input: UnitChangeInput & { reason: string; documentNo: string }) => {
      const { decideUnitChange: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'DecideUnitChangeDone':
          return done(answer.applied);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
