import type { Obligation, PolicyPack } from '../policy/policy-pack.js';
import { obligationEffects } from '../scoring/obligation-effects.js';

/** How far a learner has come, from first to last; everybody stands at exactly one. */
export const PROGRESS_STAGES = [
  'put-forward',
  'confirmed',
  'pre-tested',
  'planned',
  'hours-reached',
  'evaluated',
  'passed',
  'certified',
] as const;
export type ProgressStage = (typeof PROGRESS_STAGES)[number];

/** Learners with one obligation who stand at one stage: a row of the roll-up of any unit. */
export interface ProgressRow {
  readonly stage: ProgressStage;
  readonly obligation: Obligation;
  readonly learners: number;
}

/** One step of the funnel. */
export interface FunnelStep {
  readonly stage: ProgressStage;
  /** Learners who stand exactly here. */
  readonly here: number;
  /** Learners who have come at least this far. */
  readonly reached: number;
  /** Share of all learners who have come at least this far, in hundredths of a percent; null without learners. */
  readonly share: number | null;
}

/** A unit's progress. */
export interface Progress {
  readonly learners: number;
  readonly funnel: readonly FunnelStep[];
  readonly completion: Completion;
}

/** Completion of those that count for it. */
export interface Completion {
  readonly completed: number;
  /** Learners whose obligation counts in the completion rate (decision 4). */
  readonly counted: number;
  /** Hundredths of a percent, half up; null when nobody counts. */
  readonly rate: number | null;
}

/** Stage from which a learner has completed. */
const COMPLETED_FROM: ProgressStage = 'passed';

/**
 * Funnel and completion rate of a unit from its roll-up rows. Every learner is counted once; units add up to
 * the unit above them because rows do.
 *
 * @example
 * progress(pack, [{ stage: 'passed', obligation: 'required', learners: 2 }, { stage: 'planned', obligation: 'required', learners: 1 }]).completion
 * // { completed: 2, counted: 3, rate: 6667 }, that is 66.67 %
 */
export function progress(pack: Pick<PolicyPack, 'eligibility'>, rows: readonly ProgressRow[]): Progress {
  const learners = countAll(rows);
  let reached = learners;
  const funnel = PROGRESS_STAGES.map((stage): FunnelStep => {
    const here = countAll(rows.filter((row) => row.stage === stage));
    const step = { stage, here, reached, share: percentHundredths(reached, learners) };
    reached -= here;
    return step;
  });
  return { learners, funnel, completion: completion(pack, rows) };
}

/** Completed of those that count; those who do not count appear in neither number. */
export function completion(pack: Pick<PolicyPack, 'eligibility'>, rows: readonly ProgressRow[]): Completion {
  const counting = rows.filter(
    ({ obligation }) => obligationEffects(pack, obligation).countsInCompletionRate,
  );
  const from = PROGRESS_STAGES.indexOf(COMPLETED_FROM);
  const completed = countAll(counting.filter(({ stage }) => PROGRESS_STAGES.indexOf(stage) >= from));
  const counted = countAll(counting);
  return { completed, counted, rate: percentHundredths(completed, counted) };
}

/**
 * `part` of `whole` in hundredths of a percent, half up; null when the whole is 0.
 *
 * @example percentHundredths(1, 3) // 3333, that is 33.33 %
 */
export function percentHundredths(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((20_000 * part + whole) / (2 * whole));
}

function countAll(rows: readonly ProgressRow[]): number {
  return rows.reduce((sum, { learners }) => sum + learners, 0);
}
