import { graphql } from '../../../gql/gql.js';
import type { AppealOnDeskFragment } from '../../../gql/graphql.js';

/** What whoever decides an appeal reads of it. */
export const appealOnDesk = graphql(`
  fragment AppealOnDesk on Appeal {
    id
    teacherName
    learnerNo
    schoolName
    subject
    theme
    level
    state
    grounds
    openedAt
    decideBy
    decision
    decisionReason
    currentGrade
    score
    mineToDecide
    steps {
      level
      action
      reason
      newGrade
      actedAt
    }
  }
`);

export type Appeal = AppealOnDeskFragment;
