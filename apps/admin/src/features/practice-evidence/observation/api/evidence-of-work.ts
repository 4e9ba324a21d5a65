import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query EvidenceOfWork($submissionId: ID!) {
    evidenceOfWork(submissionId: $submissionId) {
      ...MeasurementFields
    }
  }
`);

/** Signed forms that speak for a work. */
export const evidenceOfWorkQuery = (submissionId: string) =>
  queryOptions({
    queryKey: ['measurements', 'of-work', submissionId],
    queryFn: () => request(document, { submissionId }),
  });
