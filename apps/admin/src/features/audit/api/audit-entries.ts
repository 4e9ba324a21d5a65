import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { AuditEntriesQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query AuditEntries(
    $unitId: ID!
    $who: String
    $action: String
    $targetKind: String
    $targetId: String
    $from: String
    $to: String
    $after: String
  ) {
    auditEntries(
      unitId: $unitId
      who: $who
      action: $action
      targetKind: $targetKind
      targetId: $targetId
      from: $from
      to: $to
      first: 50
      after: $after
    ) {
      totalCount
      nodes {
        id
        at
        actor
        role
        ip
        action
        targetKind
        targetId
        changes {
          name
          before
          after
        }
        isSealed
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type AuditEntryShown = AuditEntriesQuery['auditEntries']['nodes'][number];

/** What is looked for; an empty word narrows nothing. */
export interface AuditFilter {
  readonly who: string;
  readonly action: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly from: string;
  readonly to: string;
}

/** Decisions and looks at personal data at a unit and below it, the latest first. */
export const auditEntriesQuery = (unitId: string, filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit-entries', unitId, filter],
    queryFn: ({ pageParam }) => request(document, { unitId, ...filter, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ auditEntries: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });

/** Address of the same entries as a file. */
export function auditFileUrl(unitId: string, filter: AuditFilter, language: 'zh' | 'en'): string {
  const given = Object.entries(filter).filter(([, value]) => value !== '');
  return `/files/audit-log?${new URLSearchParams([['unitId', unitId], ['language', language], ...given]).toString()}`;
}
