import type { StateOf } from '../../lifecycle/lifecycles.js';
import { canMove } from '../../lifecycle/may-move.js';
import { problem, type Problem } from '../../problem.js';
import { addDays, comparePlainDates, type PlainDate } from '../../time/plain-date.js';
import type { AwardRoundFacts } from './award-round.js';

export type MoveRoundProblemCode =
  | 'award-round-not-own'
  | 'award-round-moved-on'
  | 'award-nominations-still-open'
  | 'award-nothing-nominated'
  | 'award-judges-too-few'
  | 'award-scores-missing'
  | 'award-objections-still-open'
  | 'award-objections-undecided'
  | 'award-cancel-reason-missing'
  | 'award-judge-unknown'
  | 'award-judge-named-already'
  | 'award-judge-has-scored'
  | 'award-recusal-nobody-found'
  | 'award-recusal-reason-missing';

type Found = Problem<MoveRoundProblemCode>;
type State = StateOf<'award-round'>;

const movesTo = (from: State, to: State): Found[] =>
  canMove('award-round', from, to) ? [] : [problem('award-round-moved-on', { data: { state: from } })];

/** Judging begins after the last day for nominations, with something to judge and judges enough for each of it. */
export function mayBeginJudging(
  round: Pick<AwardRoundFacts, 'state' | 'nominateUntil'>,
  facts: {
    readonly nominees: number;
    /** Nominees for which there are not enough judges without a conflict. */
    readonly lackingJudges: number;
    readonly judgesPerWork: number;
  },
  today: PlainDate,
): Found[] {
  const problems = movesTo(round.state, 'judging');
  if (problems.length > 0) return problems;
  if (comparePlainDates(today, round.nominateUntil) <= 0)
    problems.push(problem('award-nominations-still-open', { data: { until: round.nominateUntil } }));
  if (facts.nominees === 0) problems.push(problem('award-nothing-nominated'));
  else if (facts.lackingJudges > 0)
    problems.push(
      problem('award-judges-too-few', {
        data: { nominees: facts.lackingJudges, judges: facts.judgesPerWork },
      }),
    );
  return problems;
}

/** The list is shown once every nominee has all its scores. */
export function mayAnnounce(state: State, unscored: number): Found[] {
  const problems = movesTo(state, 'announced');
  if (problems.length === 0 && unscored > 0)
    problems.push(problem('award-scores-missing', { data: { nominees: unscored } }));
  return problems;
}

/** Last day on which anybody may object. */
export const lastObjectionDay = (announcedOn: PlainDate, objectionDays: number): PlainDate =>
  addDays(announcedOn, objectionDays);

/** Final once the days for objections are over and every objection is decided. */
export function mayPublish(
  state: State,
  facts: { readonly objectUntil: PlainDate; readonly undecided: number },
  today: PlainDate,
): Found[] {
  const problems = movesTo(state, 'published');
  if (problems.length > 0) return problems;
  if (comparePlainDates(today, facts.objectUntil) <= 0)
    problems.push(problem('award-objections-still-open', { data: { until: facts.objectUntil } }));
  if (facts.undecided > 0)
    problems.push(problem('award-objections-undecided', { data: { objections: facts.undecided } }));
  return problems;
}

/** A round may be called off until it is published, with a reason that stays on record. */
export function mayCancelRound(state: State, reason: string): Found[] {
  const problems = movesTo(state, 'cancelled');
  if (reason.trim() === '') problems.push(problem('award-cancel-reason-missing', { field: 'reason' }));
  return problems;
}

/** Judges come and go until the list is shown; who has given a score stays. */
export function mayChangeJudges(
  state: State,
  judge: { readonly isKnown: boolean; readonly isNamed: boolean; readonly scores: number },
  act: 'name' | 'dismiss',
): Found[] {
  const problems: Found[] =
    state === 'nominating' || state === 'judging'
      ? []
      : [problem('award-round-moved-on', { data: { state } })];
  if (!judge.isKnown || (act === 'dismiss' && !judge.isNamed)) problems.push(problem('award-judge-unknown'));
  if (act === 'name' && judge.isNamed) problems.push(problem('award-judge-named-already'));
  if (act === 'dismiss' && judge.scores > 0) problems.push(problem('award-judge-has-scored'));
  return problems;
}

/** A judge names a relative or a whole school, with a reason, before works are given out or while others may still be given. */
export function mayDeclareRecusal(
  state: State,
  facts: { readonly isJudge: boolean; readonly found: number },
  reason: string,
): Found[] {
  const problems: Found[] = [];
  if (!facts.isJudge) problems.push(problem('award-judge-unknown'));
  if (state !== 'nominating' && state !== 'judging')
    problems.push(problem('award-round-moved-on', { data: { state } }));
  if (facts.found === 0) problems.push(problem('award-recusal-nobody-found', { field: 'teacherName' }));
  if (reason.trim() === '') problems.push(problem('award-recusal-reason-missing', { field: 'reason' }));
  return problems;
}
