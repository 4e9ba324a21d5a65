import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { PreviewMassDecisionQuery, PreviewMassDecisionQueryVariables } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';
import { MASS_KEY } from './mass-decisions.js';

const document = graphql(`
  query PreviewMassDecision(
    $cohortId: ID!
    $unitId: ID!
    $chosen: ChosenCertificates!
    $corrects: [CorrectableField!]!
  ) {
    previewMassDecision(cohortId: $cohortId, unitId: $unitId, chosen: $chosen, corrects: $corrects) {
      certificates
      unknownNumbers
      counties {
        id
        name
        certificates
      }
      institutions {
        id
        name
        certificates
      }
      schools {
        id
        name
        certificates
      }
      sample {
        number
        holderName
        school
        changes {
          field
          before
          after
        }
      }
    }
  }
`);

export type MassPreview = PreviewMassDecisionQuery['previewMassDecision'];
export type MassGroup = MassPreview['schools'][number];

/** What a decision would touch; nothing is stored. */
export const previewMassDecisionQuery = (meant: PreviewMassDecisionQueryVariables) =>
  queryOptions({
    queryKey: [MASS_KEY, 'preview', meant],
    queryFn: () => request(document, meant),
    placeholderData: keepPreviousData,
  });
