import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query SchoolsToMoveTo($search: String!) {
    schoolsToMoveTo(search: $search) {
      id
      code
      name
      countyName
    }
  }
`);

/** Open schools of the region by a part of the name. */
export const schoolsToMoveToQuery = (search: string) =>
  queryOptions({
    queryKey: ['schools-to-move-to', search],
    queryFn: () => request(document, { search }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
