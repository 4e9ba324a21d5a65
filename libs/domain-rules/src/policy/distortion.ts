import { z } from 'zod';
import { ratio } from './policy-values.js';

const minutes = z.int().min(1);
const count = z.int().min(1);

/**
 * From when records look distorted (annex art. 16). The document names no numbers: those of a pack are the platform's own,
 * measured on invented learners of whom it is known who is honest; see docs/distortion.md.
 */
export const Distortion = z.strictObject({
  /** Minutes of study that one class hour (学时) stands for. */
  minutesPerHour: minutes,
  moreMinutesThanTime: z.strictObject({
    /** More minutes than this for every day since the learner's record before. */
    minutesPerDay: minutes,
    /** The same on the average of a whole cycle. */
    minutesPerDayOfCycle: minutes,
  }),
  overlappingSessions: z.strictObject({
    /** Overlaps of sessions of different courses, at least. */
    overlaps: count,
    /** Minutes counted twice, at least, of all of them. */
    minutes,
  }),
  fasterThanCourse: z.strictObject({
    /** Share of a course's length below which it was not studied; twice the speed of speech is 0.5. */
    shareOfLength: ratio,
    /** Courses of one learner, at least. */
    courses: count,
  }),
  robotRegularity: z.strictObject({
    /** Sessions in a row, at least. */
    sessions: count,
    /** By how many seconds the distance between sessions may vary within the row. */
    jitterSeconds: count,
  }),
  oneDeviceManyLearners: z.strictObject({
    /** Learners in one sitting at one device, at least. */
    learners: count,
    /** Minutes within which the next learner takes over. */
    handoverMinutes: minutes,
    /** Learners of different schools who study on one device at the same moment, at least. */
    learnersAtOnce: count,
  }),
  learnersInLockStep: z.strictObject({
    /** Homework and posts that two learners hand in together, at least. */
    records: count,
    /** Share of the smaller one's homework and posts that these are, at least. */
    share: ratio,
    /** Seconds within which two are together. */
    seconds: count,
    /** More learners than this at one moment are a live event and say nothing. */
    crowd: count,
  }),
  countersRunningBackwards: z.strictObject({
    /** Minutes that corrections took back from one learner, at least. */
    minutes,
    /** Share of all minutes reported for the learner that they are, at least. */
    share: ratio,
    /** Completed courses taken back, at least: enough without minutes. */
    completions: count,
  }),
  paddingBeforeDeadline: z.strictObject({
    /** Last days of a cycle. */
    days: count,
    /** Share of a school's minutes of the cycle that falls into them, at least. */
    share: ratio,
    /** Learners of the school, at least. */
    learners: count,
    /** Minutes a day of each of them within these days, on the average, at least. */
    minutesPerLearnerDay: minutes,
  }),
});

export type DistortionThresholds = z.infer<typeof Distortion>;
