import { problem, type Problem } from '../../problem.js';

export type QuotaDistributionProblemCode =
  | 'quota-not-whole'
  | 'quota-unit-not-below'
  | 'quota-given-twice'
  | 'quota-more-than-held'
  | 'quota-below-passed-on'
  | 'quota-below-confirmed';

/** What an office gives to one of the units directly below it, of one line of the cohort's quota. */
export interface QuotaShare {
  readonly unitId: string;
  readonly teachers: number;
}

/** One of the units directly below the office, as it stands. */
export interface QuotaReceiver {
  readonly unitId: string;
  readonly name: string;
  /** Places that it holds now; null until it was given any. */
  readonly teachers: number | null;
  /** Places that it has passed on to the units below it. */
  readonly passedOn: number;
  /** Places taken for good in it by confirmed teachers who count. */
  readonly confirmed: number;
}

/** How one line of an office's places is given to the units directly below. */
export interface QuotaDistribution {
  /** Places that the office itself has in this line. */
  readonly held: number;
  readonly receivers: readonly QuotaReceiver[];
  /** What is to hold from now on; units that are not named keep what they have. */
  readonly shares: readonly QuotaShare[];
}

/**
 * Everything that keeps an office from giving its places out so. An office never gives more than it has; nobody is left
 * with less than they passed on themselves, and places of confirmed teachers are not taken away. `row` is the share's
 * index.
 */
export function quotaDistributionProblems({
  held,
  receivers,
  shares,
}: QuotaDistribution): Problem<QuotaDistributionProblemCode>[] {
  const problems: Problem<QuotaDistributionProblemCode>[] = [];
  const byId = new Map(receivers.map((receiver) => [receiver.unitId, receiver]));
  const after = new Map(receivers.map(({ unitId, teachers }) => [unitId, teachers ?? 0]));
  const seen = new Set<string>();
  for (const [row, { unitId, teachers }] of shares.entries()) {
    const receiver = byId.get(unitId);
    if (!receiver) {
      problems.push(problem('quota-unit-not-below', { row }));
      continue;
    }
    const { name } = receiver;
    if (seen.has(unitId)) problems.push(problem('quota-given-twice', { row, data: { unit: name } }));
    seen.add(unitId);
    if (!Number.isSafeInteger(teachers) || teachers < 0) {
      problems.push(problem('quota-not-whole', { row, data: { unit: name } }));
      continue;
    }
    after.set(unitId, teachers);
    if (teachers < receiver.passedOn) {
      problems.push(
        problem('quota-below-passed-on', {
          row,
          data: { unit: name, teachers, passedOn: receiver.passedOn },
        }),
      );
    }
    if (receiver.teachers !== null && teachers < receiver.teachers && teachers < receiver.confirmed) {
      problems.push(
        problem('quota-below-confirmed', {
          row,
          data: { unit: name, teachers, confirmed: receiver.confirmed },
        }),
      );
    }
  }
  const given = [...after.values()].reduce((all, teachers) => all + teachers, 0);
  if (given > held) {
    problems.push(problem('quota-more-than-held', { data: { held, given, over: given - held } }));
  }
  return problems;
}
