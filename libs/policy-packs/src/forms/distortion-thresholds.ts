import type { DistortionThresholds } from '@tisheng/domain-rules/policy/distortion.js';

/**
 * From when records look distorted. Chosen on invented learners of one seed and measured on those of others, so that honest
 * habits stay below: lumps, evenings at a fixed hour, computer rooms, the rush before a deadline; see docs/distortion.md.
 */
export const DISTORTION_THRESHOLDS: DistortionThresholds = {
  minutesPerHour: 45,
  moreMinutesThanTime: { minutesPerDay: 960, minutesPerDayOfCycle: 420 },
  overlappingSessions: { overlaps: 3, minutes: 60 },
  fasterThanCourse: { shareOfLength: 0.4, courses: 2 },
  robotRegularity: { sessions: 10, jitterSeconds: 30 },
  oneDeviceManyLearners: { learners: 6, handoverMinutes: 5, learnersAtOnce: 4 },
  learnersInLockStep: { records: 4, share: 0.6, seconds: 120, crowd: 12 },
  countersRunningBackwards: { minutes: 120, share: 0.3, completions: 2 },
  paddingBeforeDeadline: { days: 2, share: 0.85, learners: 8, minutesPerLearnerDay: 180 },
};

/** Their source, for policies that were stored before they had any. */
export const DISTORTION_CLAUSE = '数值由平台测定';
