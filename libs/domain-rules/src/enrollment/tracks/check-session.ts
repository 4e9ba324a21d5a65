import type { PolicyTrack } from '../../policy/policy-pack.js';
import { problem, type Problem } from '../../problem.js';
import type { PlainDate } from '../../time/plain-date.js';
import { halfDaysOf, LONGEST_SESSION_DAYS } from './half-days.js';

export type CheckSessionProblemCode =
  | 'track-unknown'
  | 'track-session-name-missing'
  | 'track-session-dates-unordered'
  | 'track-session-too-long'
  | 'track-session-nomination-late'
  | 'track-session-place-missing'
  | 'track-session-capacity-low'
  | 'track-session-capacity-above-track'
  | 'track-session-stages-missing';

/** A session as the office writes it down. */
export interface SessionDraft {
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Last day on which counties nominate. */
  readonly nominateUntil: PlainDate;
  readonly place: string;
  readonly capacity: number;
  readonly stages: readonly string[];
}

export interface CheckSessionFacts {
  /** Null when the policy has no such track. */
  readonly track: PolicyTrack | null;
  /** Places of the track's other sessions. */
  readonly otherPlaces: number;
  /** People who are confirmed for the session already. */
  readonly confirmed: number;
}

/** Whether a session can be opened or changed as written; every fault at once. */
export function checkSession(
  draft: SessionDraft,
  { track, otherPlaces, confirmed }: CheckSessionFacts,
): Problem<CheckSessionProblemCode>[] {
  if (track === null) return [problem('track-unknown')];
  const problems: Problem<CheckSessionProblemCode>[] = [];
  const say = (wrong: boolean, code: CheckSessionProblemCode, field: string, data = {}): void => {
    if (wrong) problems.push(problem(code, { field, data }));
  };
  say(draft.name.trim() === '', 'track-session-name-missing', 'name');
  say(draft.place.trim() === '', 'track-session-place-missing', 'place');
  say(draft.to < draft.from, 'track-session-dates-unordered', 'to');
  say(
    draft.to >= draft.from && halfDaysOf(draft.from, draft.to).at(-1)?.day !== draft.to,
    'track-session-too-long',
    'to',
    { days: LONGEST_SESSION_DAYS },
  );
  say(draft.nominateUntil > draft.from, 'track-session-nomination-late', 'nominateUntil');
  say(draft.stages.length === 0, 'track-session-stages-missing', 'stages');
  say(draft.capacity < Math.max(1, confirmed), 'track-session-capacity-low', 'capacity', { confirmed });
  say(draft.capacity + otherPlaces > track.participants, 'track-session-capacity-above-track', 'capacity', {
    participants: track.participants,
    left: Math.max(0, track.participants - otherPlaces),
  });
  return problems;
}
