import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { MyTestFieldsFragment } from '../../../gql/graphql.js';
import { ApiError } from '../../../lib/api-error.js';
import { request } from '../../../lib/graphql-client.js';
import { keepOwn, readOwn } from '../../../lib/own-store.js';
import { keptAs, type TestPlace } from '../taking/test-question.js';

export const myTestFields = graphql(`
  fragment MyTestFields on MyTest {
    kind
    state
    environment
    stage
    block
    isLastBlock
    expectedAtMost
    revision
    opensOn
    closesOn
    mustTake
    problems {
      code
      field
      row
      zh
      en
    }
    instrumentTitle {
      zh
      en
    }
    introduction {
      zh
      en
    }
    questions {
      code
      kind
      block
      situation {
        zh
        en
      }
      options {
        code
        text {
          zh
          en
        }
      }
    }
    answers {
      question
      options
    }
    result {
      ...DiagnosisFields
    }
  }
`);

const document = graphql(`
  query MyTest($cohortId: ID!, $kind: TestKind!) {
    myTest(cohortId: $cohortId, kind: $kind) {
      ...MyTestFields
    }
  }
`);

export type MyTest = MyTestFieldsFragment;

/** A test as the page shows it; `fromDevice` when the network failed and the copy on the device stands in. */
export interface MyTestShown {
  readonly myTest: MyTest;
  readonly fromDevice: boolean;
}

const testKeys = (place: TestPlace) => ['my-test', place.accountId, place.cohortId, place.kind] as const;

/**
 * One's own test: the questions issued so far, the answers saved, and the result once it is handed in. While it is taken
 * a copy stays on the device, so that it can be gone on with when the network fails.
 */
export const myTestQuery = (place: TestPlace) =>
  queryOptions({
    queryKey: testKeys(place),
    queryFn: async (): Promise<MyTestShown> => {
      try {
        const { myTest } = await request(document, { cohortId: place.cohortId, kind: place.kind });
        return shownAndKept(place, myTest);
      } catch (error) {
        const copy = readOwn<MyTest>(place.accountId, keptAs(place, 'test'));
        if (copy && error instanceof ApiError && error.kind === 'network')
          return { myTest: copy, fromDevice: true };
        throw error;
      }
    },
    // Without a network the copy on the device answers, so the question is put all the same.
    networkMode: 'always',
    refetchOnReconnect: 'always',
    refetchOnWindowFocus: true,
  });

/** What the server said last, kept on the device as long as the test is under way. */
export function shownAndKept(place: TestPlace, myTest: MyTest): MyTestShown {
  if (myTest.state === 'IN_PROGRESS') keepOwn(place.accountId, keptAs(place, 'test'), myTest);
  return { myTest, fromDevice: false };
}

/** Before a newer answer takes its place: a reading that is under way knows less, and must not come after it. */
export const leaveReading = (queries: QueryClient, place: TestPlace): Promise<void> =>
  queries.cancelQueries({ queryKey: testKeys(place) });
