import { problem, type Problem } from '../../problem.js';
import { comparePlainDates, type PlainDate } from '../../time/plain-date.js';
import { potOf, type AwardCategory, type AwardRoundFacts } from './award-round.js';

export type NominationProblemCode =
  | 'award-round-unknown'
  | 'award-nomination-closed'
  | 'award-nomination-not-open-yet'
  | 'award-category-not-in-round'
  | 'award-unit-does-not-nominate'
  | 'award-quota-used-up'
  | 'award-nominee-unknown'
  | 'award-nominee-of-other-unit'
  | 'award-nominated-already'
  | 'award-not-honoured-below'
  | 'award-reason-missing'
  | 'award-reason-too-long'
  | 'award-nomination-unknown'
  | 'award-nomination-withdrawn-already'
  | 'award-withdrawal-too-late';

type Found = Problem<NominationProblemCode>;

export const MAXIMUM_AWARD_REASON = 300;

/** What is nominated. */
export interface NomineeFacts {
  readonly category: AwardCategory;
  /** Finished, and its authors have agreed to its being judged. */
  readonly isReady: boolean;
  /** Stands at or below the unit that nominates. */
  readonly isOfUnit: boolean;
  /** Nominated in this round already, by whomever. */
  readonly isNominated: boolean;
  /** Has an honour of a published round of the unit that nominates. */
  readonly isHonouredBelow: boolean;
}

/** Who nominates. */
export interface NominatorFacts {
  /** Whether units like this nominate in the round. */
  readonly nominates: boolean;
  /** Whether the policy plans a round at the unit's own level, which then comes first. */
  readonly hasRoundBelow: boolean;
  readonly quota: number;
  readonly taken: number;
}

/**
 * Whether a unit may nominate: in the days for it, within its quota, its own people's, once, with a reason. What climbs must
 * have been honoured in the unit's own round, where the policy plans one (Quanzhou theme 11: 逐级推送评选).
 */
export function mayNominate(
  round: AwardRoundFacts,
  nominee: NomineeFacts | null,
  nominator: NominatorFacts,
  reason: string,
  today: PlainDate,
): Found[] {
  const problems: Found[] = [...checkNominationDays(round, today)];
  if (!nominator.nominates) problems.push(problem('award-unit-does-not-nominate'));
  if (nominee === null || !nominee.isReady) problems.push(problem('award-nominee-unknown'));
  else {
    if (!round.categories.includes(nominee.category)) problems.push(problem('award-category-not-in-round'));
    if (!nominee.isOfUnit) problems.push(problem('award-nominee-of-other-unit'));
    if (nominee.isNominated) problems.push(problem('award-nominated-already'));
    if (nominator.nominates && nominator.hasRoundBelow && !nominee.isHonouredBelow)
      problems.push(problem('award-not-honoured-below'));
    if (nominator.nominates && nominator.taken >= nominator.quota) {
      const { quota } = nominator;
      problems.push(problem('award-quota-used-up', { data: { quota, pot: potOf(nominee.category) } }));
    }
  }
  const length = [...reason.trim()].length;
  if (length === 0) problems.push(problem('award-reason-missing', { field: 'reason' }));
  if (length > MAXIMUM_AWARD_REASON)
    problems.push(
      problem('award-reason-too-long', { field: 'reason', data: { length, maximum: MAXIMUM_AWARD_REASON } }),
    );
  return problems;
}

function checkNominationDays(round: AwardRoundFacts, today: PlainDate): Found[] {
  if (round.state !== 'nominating' || comparePlainDates(today, round.nominateUntil) > 0)
    return [problem('award-nomination-closed', { data: { until: round.nominateUntil } })];
  if (comparePlainDates(today, round.nominateFrom) < 0)
    return [problem('award-nomination-not-open-yet', { data: { from: round.nominateFrom } })];
  return [];
}

/** A nomination may be withdrawn until judging begins, which then stands on firm ground; the place becomes free. */
export function mayWithdrawNomination(
  round: Pick<AwardRoundFacts, 'state'>,
  nomination: { readonly isWithdrawn: boolean } | null,
): Found[] {
  if (nomination === null) return [problem('award-nomination-unknown')];
  if (nomination.isWithdrawn) return [problem('award-nomination-withdrawn-already')];
  return round.state === 'nominating' ? [] : [problem('award-withdrawal-too-late')];
}
