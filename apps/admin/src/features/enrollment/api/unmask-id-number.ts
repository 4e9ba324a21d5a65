import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';
import { done } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation UnmaskIdNumber($teacherId: ID!, $reason: String!) {
    unmaskIdNumber(teacherId: $teacherId, reason: $reason) {
      teacherId
      idNumber
    }
  }
`);

/** Shows a whole ID number; the look and its reason are written into the trail. Nothing is kept in the store. */
export const useUnmaskIdNumber = () =>
  useAction(async (input: { teacherId: string; reason: string }) => {
    const { unmaskIdNumber } = await request(document, input);
    return done(unmaskIdNumber);
  });
