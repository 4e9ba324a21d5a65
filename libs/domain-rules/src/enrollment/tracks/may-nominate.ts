import { problem, type Problem } from '../../problem.js';
import type { PlainDate } from '../../time/plain-date.js';

export type NominateProblemCode =
  | 'track-nobody-chosen'
  | 'track-nomination-closed'
  | 'track-duty-not-meant'
  | 'track-stage-not-meant'
  | 'track-teacher-left'
  | 'track-already-nominated'
  | 'track-share-used-up';

/** What a session asks of the people who take part. */
export interface SessionTerms {
  readonly nominateUntil: PlainDate;
  readonly duties: readonly string[];
  readonly stages: readonly string[];
}

/** Somebody who is to be nominated. */
export interface TrackCandidate {
  readonly duty: string;
  readonly stage: string;
  readonly countyId: string;
  readonly countyName: string;
  readonly hasLeft: boolean;
  /** Name of the session of the same track in which they are already; null when in none. */
  readonly otherSession: string | null;
}

/**
 * Whether people may be nominated for a session: in time, each of a duty and a stage that the session is for, in no
 * other session of the track, and no more of a county than its share. Each problem names the person by their row.
 *
 * @param placesLeft places that each county has still to give
 */
export function mayNominate(
  candidates: readonly TrackCandidate[],
  terms: SessionTerms,
  placesLeft: ReadonlyMap<string, number>,
  today: PlainDate,
): Problem<NominateProblemCode>[] {
  if (candidates.length === 0) return [problem('track-nobody-chosen')];
  if (today > terms.nominateUntil) {
    return [problem('track-nomination-closed', { data: { until: terms.nominateUntil } })];
  }
  return [
    ...candidates.flatMap((candidate, row) =>
      eligibility(candidate, terms).map((found) => ({ ...found, row })),
    ),
    ...sharesUsedUp(candidates, placesLeft),
  ];
}

/** Whether one person is of those whom a session is for. */
export function eligibility(
  { duty, stage, hasLeft, otherSession }: TrackCandidate,
  { duties, stages }: Pick<SessionTerms, 'duties' | 'stages'>,
): Problem<NominateProblemCode>[] {
  const problems: Problem<NominateProblemCode>[] = [];
  if (hasLeft) problems.push(problem('track-teacher-left'));
  if (!duties.includes(duty)) problems.push(problem('track-duty-not-meant', { data: { duty } }));
  if (!stages.includes(stage)) problems.push(problem('track-stage-not-meant', { data: { stage } }));
  if (otherSession !== null)
    problems.push(problem('track-already-nominated', { data: { session: otherSession } }));
  return problems;
}

function sharesUsedUp(
  candidates: readonly TrackCandidate[],
  placesLeft: ReadonlyMap<string, number>,
): Problem<NominateProblemCode>[] {
  const byCounty = new Map<string, TrackCandidate[]>();
  for (const one of candidates) byCounty.set(one.countyId, [...(byCounty.get(one.countyId) ?? []), one]);
  return [...byCounty].flatMap(([countyId, people]) => {
    const left = Math.max(0, placesLeft.get(countyId) ?? 0);
    return people.length <= left
      ? []
      : [
          problem('track-share-used-up', {
            data: { county: people[0]!.countyName, left, asked: people.length },
          }),
        ];
  });
}
