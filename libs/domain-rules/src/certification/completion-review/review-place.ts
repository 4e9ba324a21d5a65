import type { StateOf } from '../../lifecycle/lifecycles.js';
import {
  lacksRequirement,
  reviewExceptions,
  type ReviewException,
  type ReviewFacts,
} from './review-exceptions.js';

/** A decision of the review that somebody made, with what was looked at. */
export interface ReviewDecided {
  readonly state: StateOf<'completion-review'>;
  /** {@link factsLookedAt} of that day. */
  readonly facts: string;
  readonly exceptions: readonly ReviewException[];
}

/** Where a learner stands in the review, each in one place. */
export const REVIEW_PLACES = [
  'exception',
  'clean',
  'held-back',
  'returned',
  'county-passed',
  'passed',
  'issued',
  'unmet',
] as const;
export type ReviewPlace = (typeof REVIEW_PLACES)[number];

/** How the review of one learner stands today. */
export interface ReviewStanding {
  readonly state: StateOf<'completion-review'>;
  readonly place: ReviewPlace;
  readonly exceptions: readonly ReviewException[];
  /** Whether it was decided once and what was looked at has changed since. */
  readonly reopened: boolean;
}

/**
 * What was looked at, as one text: result, hours and scores. Two texts differ exactly where one of these does.
 *
 * @example factsLookedAt(facts) // 'pass final excellent/excellent 100+60 9000/7500 online-study+practice'
 */
export function factsLookedAt(facts: ReviewFacts): string {
  const earned = facts.proofs.flatMap(({ code, earned }) => (earned ? [code] : []));
  return [
    word(facts.grade),
    word(facts.resultState),
    `${word(facts.institutionGrade)}/${word(facts.bandGrade)}`,
    `${facts.onlineHalfHours}+${facts.offlineHalfHours}`,
    `${word(facts.onlineAssessmentHundredths)}/${word(facts.practiceScoreHundredths)}`,
    earned.join('+') || '-',
  ].join(' ');
}

/**
 * Does a decision still hold? Result, hours and scores must be those that were looked at, and nothing new may have come
 * up; that a finding was settled since opens nothing again.
 */
export function decisionHolds(decided: ReviewDecided, facts: ReviewFacts): boolean {
  if (decided.facts !== factsLookedAt(facts)) return false;
  const known = new Map(decided.exceptions.map(({ code, count }) => [code, count]));
  return reviewExceptions(facts).every(({ code, count }) => count <= (known.get(code) ?? 0));
}

/** Where the learner stands: by the decision while it holds, else by what is found today. */
export function reviewStanding(
  facts: ReviewFacts,
  decided: ReviewDecided | null,
  certificate: StateOf<'certificate'> | null,
): ReviewStanding {
  const exceptions = reviewExceptions(facts);
  const holds = decided !== null && decisionHolds(decided, facts);
  const state = holds ? decided.state : 'waiting';
  return { state, exceptions, reopened: decided !== null && !holds, place: placeOf() };

  function placeOf(): ReviewPlace {
    if (certificate === 'issued') return 'issued';
    if (state !== 'waiting') return state;
    if (lacksRequirement(exceptions)) return 'unmet';
    return exceptions.length > 0 ? 'exception' : 'clean';
  }
}

const word = (value: string | number | null): string => (value === null ? '-' : String(value));
