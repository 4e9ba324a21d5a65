import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { MyFinishedWorkQuery, WorkKindsQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

export const finishedWorkFields = graphql(`
  fragment FinishedWorkFields on FinishedWork {
    submissionId
    kind
    title
    summary
    stage
    subject
    topics
    pupilsShown
    licence
    parts {
      part
      text
      fileIds
    }
    ofSchool
    authors {
      enrollmentId
      name
      isOwner
      consents
    }
    missing
  }
`);

const kindsDocument = graphql(`
  query WorkKinds($cohortId: ID!) {
    workKinds(cohortId: $cohortId) {
      kind
      name {
        zh
        en
      }
      parts {
        code
        name {
          zh
          en
        }
        required
        files
      }
    }
  }
`);

const ownDocument = graphql(`
  query MyFinishedWork($cohortId: ID!, $theme: Int!) {
    myFinishedWork(cohortId: $cohortId, theme: $theme) {
      ...FinishedWorkFields
    }
  }
`);

const ofSubmissionDocument = graphql(`
  query FinishedWorkOf($submissionId: ID!) {
    finishedWork(submissionId: $submissionId) {
      ...FinishedWorkFields
    }
  }
`);

export type WorkKindShown = WorkKindsQuery['workKinds'][number];
export type FinishedWorkShown = NonNullable<MyFinishedWorkQuery['myFinishedWork']>;

/** The kinds of finished works with their parts; they change with the policy alone. */
export const workKindsQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['work-kinds', cohortId],
    queryFn: () => request(kindsDocument, { cohortId }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** One's own finished work for a theme; null while no kind is named. */
export const myFinishedWorkQuery = (cohortId: string, theme: number) =>
  queryOptions({
    queryKey: ['my-finished-work', cohortId, theme],
    queryFn: () => request(ownDocument, { cohortId, theme }),
  });

/** The finished work of a submission, for reviewers; null where no kind is named. */
export const finishedWorkQuery = (submissionId: string) =>
  queryOptions({
    queryKey: ['finished-work', submissionId],
    queryFn: () => request(ofSubmissionDocument, { submissionId }),
  });
