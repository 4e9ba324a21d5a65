import { graphql } from '../../../../gql/gql.js';
import type { AwardRoundFieldsFragment } from '../../../../gql/graphql.js';

/** A round as lists and its page show it. */
export const awardRoundFields = graphql(`
  fragment AwardRoundFields on AwardRound {
    id
    name
    unitId
    unitName
    level
    categories
    state
    nominateFrom
    nominateUntil
    judgeUntil
    objectionDays
    announcedAt
    objectUntil
    publishedAt
    cancelReason
    isOwn
    shares {
      pot
      quota
      taken
      fromOwnRound
    }
    nominees
    honoured
    judges
    assigned
    scored
    openObjections
  }
`);

export type AwardRound = AwardRoundFieldsFragment;
