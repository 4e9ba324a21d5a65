/** Learners with records, for tests of the detectors. */
import { aPolicyPack } from './a-policy-pack.js';
import { RECORD_KINDS } from '../exchange/record-codes.js';
import type {
  DistortionFinding,
  StudiedLearner,
  StudiedRecord,
} from '../exchange/distortion/distortion-finding.js';
import { searchDistortion, type DistortionContext } from '../exchange/distortion/search-distortion.js';

const { COURSE_STUDY, HOMEWORK } = RECORD_KINDS;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Midnight of the first training day in China. */
export const START = Date.parse('2014-10-13T00:00:00+08:00');

export const context: DistortionContext = {
  thresholds: aPolicyPack().build().distortion,
  courseMinutes: new Map(Array.from({ length: 20 }, (_, n) => [`c${n}`, 180])),
  cycles: Array.from({ length: 8 }, (_, n) => ({
    number: n + 1,
    from: START + n * 10 * DAY,
    to: START + (n + 1) * 10 * DAY,
  })),
};

let serial = 0;
export const at = (day: number, hour: number, minute = 0, second = 0): number =>
  START + day * DAY + hour * HOUR + minute * MINUTE + second * 1000;

export function record(occurredAt: number, fields: Partial<StudiedRecord> = {}): StudiedRecord {
  serial += 1;
  return {
    recordId: `r${String(serial).padStart(6, '0')}`,
    kind: COURSE_STUDY,
    occurredAt,
    receivedAt: occurredAt + DAY,
    courseId: 'c1',
    minutes: 40,
    count: null,
    scoreHundredths: null,
    completed: false,
    supersedes: null,
    superseded: false,
    deviceHash: null,
    ...fields,
  };
}

export const homework = (occurredAt: number, score: number, courseId = 'c1'): StudiedRecord =>
  record(occurredAt, { kind: HOMEWORK, minutes: null, scoreHundredths: score * 100, courseId });

export const learner = (id: string, records: readonly StudiedRecord[], schoolId = 's1'): StudiedLearner => ({
  enrollmentId: id,
  schoolId,
  records,
});

export function found(learners: readonly StudiedLearner[], within = context): DistortionFinding[] {
  const search = searchDistortion(within);
  return [...learners.flatMap((each) => search.learner(each)), ...search.finish()];
}

export const kinds = (learners: readonly StudiedLearner[]): string[] =>
  found(learners).map(({ kind }) => kind);
