import { graphql } from '../gql/gql.js';

/** Everything that is told of a problem; documents spread it by its name. */
export const problemFields = graphql(`
  fragment ProblemFields on Problem {
    code
    field
    row
    zh
    en
  }
`);

/** Why the rules refused; the last member of every mutation's answer. */
export const refusalFields = graphql(`
  fragment RefusalFields on Refused {
    problems {
      ...ProblemFields
    }
  }
`);
