import fc from 'fast-check';
import { RECORD_KINDS } from '../record-codes.js';
import { DISTORTION_KINDS, type DistortionFinding } from './distortion-finding.js';
import type { DistortionContext } from './search-distortion.js';
import { at, context, DAY, found, learner, record, START } from '../../testing/studied-learners.js';

const { COURSE_STUDY, HOMEWORK, POST } = RECORD_KINDS;

/** Learners who do all kinds of things, some of them distorted by chance. */
const anything = fc
  .array(
    fc.record({
      learner: fc.integer({ min: 0, max: 5 }),
      kind: fc.constantFrom(COURSE_STUDY, HOMEWORK, POST),
      day: fc.integer({ min: 0, max: 12 }),
      second: fc.integer({ min: 0, max: 86_399 }),
      minutes: fc.integer({ min: 1, max: 400 }),
      score: fc.integer({ min: 80, max: 82 }),
      course: fc.integer({ min: 0, max: 3 }),
      completed: fc.boolean(),
      device: fc.constantFrom('d1', 'd2', null),
      superseded: fc.boolean(),
    }),
    { maxLength: 80 },
  )
  .map((drafts) => {
    const made = drafts.map(
      ({ learner: of, kind, day, second, minutes, score, course, completed, device, superseded }, n) => ({
        of,
        record: record(START + day * DAY + second * 1000, {
          recordId: `p${String(n).padStart(4, '0')}`,
          kind,
          minutes: kind === COURSE_STUDY ? minutes : null,
          scoreHundredths: kind === COURSE_STUDY ? null : score * 100,
          courseId: `c${course}`,
          completed: completed && kind === COURSE_STUDY,
          deviceHash: device,
          superseded,
        }),
      }),
    );
    return [0, 1, 2, 3, 4, 5].map((n) =>
      learner(
        `l${n}`,
        made.filter(({ of }) => of === n).map((each) => each.record),
        `s${n % 3}`,
      ),
    );
  });

/** Thresholds so low that chance passes them. */
const eager: DistortionContext = {
  ...context,
  thresholds: {
    ...context.thresholds,
    overlappingSessions: { overlaps: 1, minutes: 1 },
    fasterThanCourse: { shareOfLength: 0.9, courses: 1 },
    robotRegularity: { sessions: 2, jitterSeconds: 30_000 },
    oneDeviceManyLearners: { learners: 2, handoverMinutes: 300, learnersAtOnce: 2 },
    learnersInLockStep: { records: 1, share: 0.1, seconds: 20_000, crowd: 50 },
    countersRunningBackwards: { minutes: 1, share: 0.01, completions: 1 },
    paddingBeforeDeadline: { days: 9, share: 0.2, learners: 2, minutesPerLearnerDay: 1 },
  },
};

const sorted = (findings: readonly DistortionFinding[]): string[] =>
  findings.map((finding) => JSON.stringify(finding)).sort();

describe('whatever the records are', () => {
  test('the order of learners and of their records changes nothing', () => {
    fc.assert(
      fc.property(anything, fc.integer(), (learners, seed) => {
        const shuffled = learners
          .map((each) => ({
            ...each,
            records: each.records.toSorted((a, b) => hash(a.recordId, seed) - hash(b.recordId, seed)),
          }))
          .toSorted((a, b) => hash(a.enrollmentId, seed) - hash(b.enrollmentId, seed));
        expect(sorted(found(shuffled, eager))).toEqual(sorted(found(learners, eager)));
      }),
      { numRuns: 150 },
    );
  });

  test('a finding names learners and records that are there, each once, in doubt within its time', () => {
    fc.assert(
      fc.property(anything, (learners) => {
        const moments = new Map(
          learners.flatMap((each) => each.records.map((one) => [one.recordId, one] as const)),
        );
        for (const finding of found(learners, eager)) {
          expect(DISTORTION_KINDS).toContain(finding.kind);
          expect(finding.enrollmentIds.length).toBeGreaterThan(0);
          expect(new Set(finding.recordIds).size).toBe(finding.recordIds.length);
          expect([finding.weight >= 0, finding.weight <= 100]).toEqual([true, true]);
          for (const id of finding.recordIds) {
            const one = moments.get(id)!;
            expect([one.occurredAt >= finding.from, one.occurredAt <= finding.to]).toEqual([true, true]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('what was corrected counts only for what runs backwards', () => {
    fc.assert(
      fc.property(anything, (learners) => {
        const standing = learners.map((each) => ({
          ...each,
          records: each.records.filter(({ superseded }) => !superseded),
        }));
        expect(sorted(found(learners, eager))).toEqual(sorted(found(standing, eager)));
      }),
      { numRuns: 100 },
    );
  });

  test('honest study in later cycles takes no finding away', () => {
    fc.assert(
      fc.property(anything, (learners) => {
        const later = learners.map((each) => ({
          ...each,
          records: [
            ...each.records,
            record(at(55, 20, each.enrollmentId.charCodeAt(1) - 40), { courseId: 'c9', minutes: 30 }),
          ],
        }));
        const key = (finding: DistortionFinding) => `${finding.kind} ${finding.key}`;
        const after = new Set(found(later, eager).map(key));
        const lost = found(learners, eager)
          .map(key)
          .filter((each) => !after.has(each));
        // How much is taken back is judged by all that was reported.
        expect(lost.filter((each) => !each.startsWith('counters'))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

const hash = (text: string, seed: number): number => {
  let value = seed;
  for (const character of text) value = (Math.imul(value, 31) + character.charCodeAt(0)) | 0;
  return value;
};
