import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';
import { FINDINGS_KEY } from './findings.js';

const document = graphql(`
  query InstitutionFindings($cohortId: ID!) {
    institutionFindings(cohortId: $cohortId) {
      ...FindingInFullFields
    }
  }
`);

/** What the institution was asked about, the unanswered first. */
export const institutionFindingsQuery = (cohortId: string) =>
  queryOptions({
    queryKey: [FINDINGS_KEY, 'institution', cohortId],
    queryFn: () => request(document, { cohortId }),
  });
