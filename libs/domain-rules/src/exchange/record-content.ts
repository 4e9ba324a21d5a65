import type { LearningRecord } from './check-learning-record.js';

/** Parts the fields; no field can hold it, since control characters are `malformed`. */
const SEPARATOR = '\u001f';

/**
 * A record's content as one string: two records are the same exactly when these are. What reads alike is alike:
 * a moment in another offset, a field left out or null, `completed` left out or false, 87.5 or 87.50.
 */
export function recordContent(record: LearningRecord): string {
  return (
    record.recordId +
    SEPARATOR +
    record.learnerNo +
    SEPARATOR +
    record.kind +
    SEPARATOR +
    record.occurredAt +
    SEPARATOR +
    (record.courseCode ?? '') +
    SEPARATOR +
    (record.minutes ?? '') +
    SEPARATOR +
    (record.count ?? '') +
    SEPARATOR +
    (record.scoreHundredths ?? '') +
    SEPARATOR +
    (record.completed ? '1' : '0') +
    SEPARATOR +
    (record.supersedes ?? '') +
    SEPARATOR +
    (record.deviceHash ?? '')
  );
}
