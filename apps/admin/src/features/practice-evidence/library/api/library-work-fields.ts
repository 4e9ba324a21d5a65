import { graphql } from '../../../../gql/gql.js';
import type { LibraryWorkFieldsFragment } from '../../../../gql/graphql.js';

/** A work as the library lists it. */
export const libraryWorkFields = graphql(`
  fragment LibraryWorkFields on LibraryWork {
    id
    workId
    state
    title
    summary
    kind
    stage
    subject
    topics
    theme
    licence
    authors
    schoolName
    countyName
    level
    honour {
      zh
      en
    }
    awardedBy
    shownAt
    useful
    downloads
    foundUseful
    isOwn
    openReports
    reason
  }
`);

export type LibraryWork = LibraryWorkFieldsFragment;
