import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { AccountRowFragment, AccountState, Role } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

export const accountRow = graphql(`
  fragment AccountRow on Account {
    id
    login
    displayName
    state
    lastSignedInAt
    createdAt
    sessions
    grantsElsewhere
    mayAdminister
    grants {
      id
      role
      placeName
      grantedAt
      grantedBy
      endedAt
      endedBy
      mayEnd
    }
  }
`);

const document = graphql(`
  query Accounts($unitId: ID!, $search: String, $role: Role, $state: AccountState, $after: String) {
    accounts(unitId: $unitId, search: $search, role: $role, state: $state, first: 50, after: $after) {
      totalCount
      nodes {
        ...AccountRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const operatorDocument = graphql(`
  query OperatorAccounts($institutionId: ID!, $search: String, $after: String) {
    operatorAccounts(institutionId: $institutionId, search: $search, first: 50, after: $after) {
      totalCount
      nodes {
        ...AccountRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type AccountShown = AccountRowFragment;
export type GrantShown = AccountShown['grants'][number];

/** What narrows the list of accounts; an empty text does not. */
export interface AccountFilter {
  readonly unitId: string;
  readonly search: string;
  readonly role: Role | null;
  readonly state: AccountState | null;
}

/** Accounts with a role at or below a unit, by name. */
export const accountsQuery = ({ unitId, search, role, state }: AccountFilter) =>
  infiniteQueryOptions({
    queryKey: ['accounts', unitId, search, role, state],
    queryFn: ({ pageParam }) =>
      request(document, { unitId, search: search || null, role, state, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ accounts: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });

/** Accounts of an institution’s operators, by name. */
export const operatorAccountsQuery = (institutionId: string, search: string) =>
  infiniteQueryOptions({
    queryKey: ['operator-accounts', institutionId, search],
    queryFn: ({ pageParam }) =>
      request(operatorDocument, { institutionId, search: search || null, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ operatorAccounts: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
