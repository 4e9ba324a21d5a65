import type { DistortionThresholds } from '../../policy/distortion.js';
import { countersRunningBackwards } from './counters-running-backwards.js';
import type { DistortionFinding, StudiedLearner } from './distortion-finding.js';
import { fasterThanCourse } from './faster-than-course.js';
import { LearnersInLockStep } from './learners-in-lock-step.js';
import { moreMinutesThanTime } from './more-minutes-than-time.js';
import { OneDeviceManyLearners } from './one-device-many-learners.js';
import { overlappingSessions } from './overlapping-sessions.js';
import { PaddingBeforeDeadline } from './padding-before-deadline.js';
import { robotRegularity } from './robot-regularity.js';
import { sessionsOf, timedRecords } from './sessions.js';

/** What the records of one institution in one cohort are judged by. */
export interface DistortionContext {
  /** `pack.distortion` */
  readonly thresholds: DistortionThresholds;
  /** Length of a course in minutes by course id. */
  readonly courseMinutes: ReadonlyMap<string, number>;
  /** The cohort's push cycles; milliseconds since 1970 UTC, `to` the first moment that no longer belongs to it. */
  readonly cycles: readonly { readonly number: number; readonly from: number; readonly to: number }[];
}

/** A search through one institution's records, learner by learner. */
export interface DistortionSearch {
  /** Takes one learner's records, in any order; answers the findings that need nobody else. */
  learner(learner: StudiedLearner): DistortionFinding[];
  /** After the last learner: the findings across learners. */
  finish(): DistortionFinding[];
}

/**
 * Looks for distorted data (失真数据, annex art. 16) in learning records. What it answers is for a person to judge. It keeps of
 * every record a few numbers, never all of it, so that a province fits in memory; the order in which learners and records
 * come does not change what is found.
 */
export function searchDistortion(context: DistortionContext): DistortionSearch {
  const midnight = context.cycles[0]?.from ?? 0;
  const device = new OneDeviceManyLearners(context);
  const lockStep = new LearnersInLockStep(context);
  const padding = new PaddingBeforeDeadline(context);
  return {
    learner(learner) {
      const timed = timedRecords(learner);
      const sessions = sessionsOf(timed, midnight);
      device.add(learner.enrollmentId, learner.schoolId, sessions);
      padding.add(learner.enrollmentId, learner.schoolId, sessions);
      lockStep.add(learner);
      return [
        moreMinutesThanTime(learner, timed, context),
        overlappingSessions(learner, sessions, context),
        fasterThanCourse(learner, context),
        robotRegularity(learner, sessions, context),
        countersRunningBackwards(learner, context),
      ].filter((found) => found !== null);
    },
    finish: () => [...device.finish(), ...lockStep.finish(), ...padding.finish()],
  };
}
