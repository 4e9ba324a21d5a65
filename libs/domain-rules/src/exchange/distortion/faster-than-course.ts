import { RECORD_KINDS } from '../record-codes.js';
import type { DistortionFinding, StudiedLearner, StudiedRecord } from './distortion-finding.js';
import { beyond, makeFinding } from './make-finding.js';
import type { DistortionContext } from './search-distortion.js';

/**
 * Courses completed in less time than they take. The minutes of all study of the course until it was completed count,
 * however they were spread; one short course proves nothing, several do.
 */
export function fasterThanCourse(
  { enrollmentId, records }: StudiedLearner,
  { thresholds, courseMinutes }: DistortionContext,
): DistortionFinding | null {
  const limits = thresholds.fasterThanCourse;
  const studied = new Map<string, StudiedRecord[]>();
  for (const record of records) {
    if (record.superseded || record.kind !== RECORD_KINDS.COURSE_STUDY || record.courseId === null) continue;
    const known = studied.get(record.courseId);
    if (known) known.push(record);
    else studied.set(record.courseId, [record]);
  }
  const doubted: StudiedRecord[] = [];
  let courses = 0;
  let smallest = 1;
  for (const [courseId, ofCourse] of studied) {
    const length = courseMinutes.get(courseId);
    const completedAt = Math.min(
      ...ofCourse.filter(({ completed }) => completed).map(({ occurredAt }) => occurredAt),
    );
    if (!length || completedAt === Number.POSITIVE_INFINITY) continue;
    // Study that is reported for the day of completion, before or after the moment, belongs to it.
    const minutes = ofCourse.reduce((total, record) => total + (record.minutes ?? 0), 0);
    if (minutes >= limits.shareOfLength * length) continue;
    courses += 1;
    smallest = Math.min(smallest, minutes / length);
    doubted.push(...ofCourse);
  }
  if (courses < limits.courses) return null;
  return makeFinding(
    'faster-than-course',
    enrollmentId,
    [enrollmentId],
    doubted,
    beyond(courses, limits.courses),
    {
      courses,
      'smallest-share-percent': smallest * 100,
    },
  );
}
