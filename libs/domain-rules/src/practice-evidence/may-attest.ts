import type { StateOf } from '../lifecycle/lifecycles.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import type { PlainDate } from '../time/plain-date.js';
import { parsePlainDate } from '../time/plain-date.js';

export type MayAttestProblemCode =
  | 'offline-hours-not-enrolled'
  | 'offline-hours-date-malformed'
  | 'offline-hours-outside-training'
  | 'offline-hours-in-future';

export interface MayAttestFacts {
  readonly enrollment: StateOf<'enrollment'> | null;
  /** Day of the activity, as it was given. */
  readonly heldOn: string;
  /** Today in the programme's time zone. */
  readonly today: PlainDate;
  readonly firstTrainingDay: PlainDate;
  readonly lastTrainingDay: PlainDate;
}

/** Whether hours of this learner on this day may be attested: confirmed, within the training, not in the future. */
export function mayAttest(facts: MayAttestFacts): Problem<MayAttestProblemCode>[] {
  const problems: Problem<MayAttestProblemCode>[] = [];
  const { firstTrainingDay: from, lastTrainingDay: to, today } = facts;
  if (facts.enrollment !== 'confirmed') {
    problems.push(problem('offline-hours-not-enrolled', { data: { state: facts.enrollment } }));
  }
  const heldOn = parsePlainDate(facts.heldOn);
  const field = 'heldOn';
  if (heldOn === null) return [...problems, problem('offline-hours-date-malformed', { field })];
  if (heldOn < from || heldOn > to) {
    problems.push(problem('offline-hours-outside-training', { field, data: { heldOn, from, to } }));
  }
  if (heldOn > today) problems.push(problem('offline-hours-in-future', { field, data: { heldOn } }));
  return problems;
}
