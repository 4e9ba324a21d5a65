import type { RecordKindNumber } from '../record-codes.js';

/**
 * How learning records can be distorted (annex art. 16 asks institutions for true and complete data). A finding is
 * a ground for a person to look, never a verdict: each has honest explanations.
 *
 * - `more-minutes-than-time`: more study within a stretch of time than the stretch is long
 * - `overlapping-sessions`: two courses studied at the same moment
 * - `faster-than-course`: a course completed in less time than it takes
 * - `robot-regularity`: sessions of the same length at the same distance, again and again
 * - `one-device-many-learners`: one device that studies for many learners in turn (proxy study)
 * - `learners-in-lock-step`: learners whose homework and posts agree in moment, course and score (cloned work)
 * - `counters-running-backwards`: corrections that take back what had been reported as reached
 * - `padding-before-deadline`: a school's whole group whose study falls together in the last days of a cycle
 */
export const DISTORTION_KINDS = [
  'more-minutes-than-time',
  'overlapping-sessions',
  'faster-than-course',
  'robot-regularity',
  'one-device-many-learners',
  'learners-in-lock-step',
  'counters-running-backwards',
  'padding-before-deadline',
] as const;

export type DistortionKind = (typeof DISTORTION_KINDS)[number];

/** A stored learning record as the detectors read it, those that were corrected since included. */
export interface StudiedRecord {
  /** Unique for the institution. */
  readonly recordId: string;
  readonly kind: RecordKindNumber;
  /** Milliseconds since 1970 UTC. */
  readonly occurredAt: number;
  /** Milliseconds since 1970 UTC: when the push that brought it was received. */
  readonly receivedAt: number;
  readonly courseId: string | null;
  readonly minutes: number | null;
  readonly count: number | null;
  readonly scoreHundredths: number | null;
  readonly completed: boolean;
  /** The record that this one corrects. */
  readonly supersedes: string | null;
  /** Corrected by a later record: it no longer counts. */
  readonly superseded: boolean;
  readonly deviceHash: string | null;
}

/** One learner's records at one institution, in the order of their moments. */
export interface StudiedLearner {
  readonly enrollmentId: string;
  readonly schoolId: string;
  readonly records: readonly StudiedRecord[];
}

/** One measured fact that led to a finding; its sentence and unit stand in the messages under `name`. */
export interface DistortionEvidence {
  readonly name: string;
  readonly value: number;
}

/** What a detector found in one institution's records of one cohort. */
export interface DistortionFinding {
  readonly kind: DistortionKind;
  /** What it is about: the same in every search, however the finding grows. */
  readonly key: string;
  /** The learners concerned, at least one, sorted. */
  readonly enrollmentIds: readonly string[];
  /** The records that are in doubt, sorted: what a person may strike. */
  readonly recordIds: readonly string[];
  /** The stretch of time that the records lie in; milliseconds since 1970 UTC. */
  readonly from: number;
  readonly to: number;
  /** How far beyond the threshold, 0 to 100; orders the desk's list. */
  readonly weight: number;
  readonly evidence: readonly DistortionEvidence[];
}
