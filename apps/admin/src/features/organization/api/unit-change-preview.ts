import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { UnitChangePreviewQueryVariables } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query UnitChangePreview(
    $unitId: ID!
    $kind: UnitChangeKind!
    $effectiveOn: String!
    $targetUnitId: ID
    $name: String
    $code: String
    $unitKind: UnitKind
    $stages: [StageOfSchooling!]
  ) {
    unitChangePreview(
      unitId: $unitId
      kind: $kind
      effectiveOn: $effectiveOn
      targetUnitId: $targetUnitId
      name: $name
      code: $code
      unitKind: $unitKind
      stages: $stages
    ) {
      problems {
        code
        field
        row
        zh
        en
      }
      appliesAtOnce
      units
      schools
      teachers
      openEnrollments
      accounts
      pendingChanges
    }
  }
`);

export type UnitChangeInput = UnitChangePreviewQueryVariables;

/** What a change would touch, before it is decided. */
export const unitChangePreviewQuery = (input: UnitChangeInput) =>
  queryOptions({
    queryKey: ['unit-change-preview', input],
    queryFn: () => request(document, input),
    placeholderData: keepPreviousData,
  });
