import { problem, type Problem } from '../../problem.js';
import { comparePlainDates, type PlainDate } from '../../time/plain-date.js';
import type { AwardRoundFacts } from './award-round.js';

export type ObjectionProblemCode =
  | 'award-not-announced'
  | 'award-objection-too-late'
  | 'award-objection-too-short'
  | 'award-objection-too-long'
  | 'award-objection-made-already'
  | 'award-objection-unknown'
  | 'award-objection-decided-already'
  | 'award-objection-answer-missing';

type Found = Problem<ObjectionProblemCode>;

/** Characters of an objection. */
export const OBJECTION = { least: 10, most: 500 } as const;

/**
 * Whether somebody of the region may object to something on the list that is shown: in the days for it, once each, and with
 * words enough to look into.
 *
 * @param objectUntil last day; null while no list is shown
 */
export function mayObject(
  round: Pick<AwardRoundFacts, 'state'>,
  facts: {
    readonly objectUntil: PlainDate | null;
    readonly isListed: boolean;
    readonly hasObjected: boolean;
  },
  text: string,
  today: PlainDate,
): Found[] {
  if (round.state !== 'announced' || facts.objectUntil === null || !facts.isListed)
    return [problem('award-not-announced')];
  const problems: Found[] = [];
  if (comparePlainDates(today, facts.objectUntil) > 0)
    problems.push(problem('award-objection-too-late', { data: { until: facts.objectUntil } }));
  if (facts.hasObjected) problems.push(problem('award-objection-made-already'));
  const length = [...text.trim()].length;
  if (length < OBJECTION.least)
    problems.push(
      problem('award-objection-too-short', { field: 'text', data: { length, minimum: OBJECTION.least } }),
    );
  if (length > OBJECTION.most)
    problems.push(
      problem('award-objection-too-long', { field: 'text', data: { length, maximum: OBJECTION.most } }),
    );
  return problems;
}

/** An objection is decided once, with an answer; one that is upheld strikes the nominee off the list. */
export function mayDecideObjection(
  round: Pick<AwardRoundFacts, 'state'>,
  objection: { readonly isDecided: boolean } | null,
  answer: string,
): Found[] {
  if (objection === null) return [problem('award-objection-unknown')];
  const problems: Found[] = round.state === 'announced' ? [] : [problem('award-not-announced')];
  if (objection.isDecided) problems.push(problem('award-objection-decided-already'));
  if (answer.trim() === '') problems.push(problem('award-objection-answer-missing', { field: 'answer' }));
  return problems;
}
