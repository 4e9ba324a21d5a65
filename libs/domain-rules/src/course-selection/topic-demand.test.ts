import fc from 'fast-check';
import { TOPIC_CODES } from '@tisheng/reference-data/course-topics.js';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import { anyWeakPoints, aWeakPoint } from '../testing/courses.js';
import { topicAddresses } from './catalogue-course.js';
import type { TopicDemand } from './topic-demand.js';
import { demandGap, topicsNeeded, topicsOf } from './topic-demand.js';

const demand = (topic: string, needed: number, courses: number): TopicDemand => ({ topic, needed, courses });

describe('a topic', () => {
  test('that many need and few courses serve is told, one in its measure is not', () => {
    const all = [demand('T3', 60, 1), demand('T4', 40, 3)];
    expect(all.map((one) => demandGap(one, all))).toEqual(['few-courses', null]);
  });

  test('whose part of the needs is exactly twice its part of the courses is still in its measure', () => {
    const all = [demand('T3', 50, 1), demand('T4', 50, 3)];
    expect(demandGap(all[0]!, all)).toBeNull();
  });

  test('without any course is told as soon as one teacher needs it', () => {
    const all = [demand('T3', 1, 0), demand('T4', 0, 0), demand('T5', 50, 2)];
    expect(all.map((one) => demandGap(one, all))).toEqual(['no-course', null, null]);
  });

  test('stands the same in a school and in a province that is its multiple', () => {
    const anyDemand = fc.record({
      topic: fc.constantFrom(...TOPIC_CODES),
      needed: fc.integer({ min: 0, max: 100 }),
      courses: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyDemand, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 50 }),
        (all, times) => {
          const larger = all.map((one) => ({
            ...one,
            needed: one.needed * times,
            courses: one.courses * times,
          }));
          expect(larger.map((one) => demandGap(one, larger))).toEqual(all.map((one) => demandGap(one, all)));
        },
      ),
    );
  });
});

describe('topics as bits', () => {
  test('name exactly those that train a weak point', () => {
    fc.assert(
      fc.property(anyWeakPoints, (weakPoints) => {
        const bits = topicsNeeded(ITEMS_OF_TOPIC)(weakPoints);
        TOPIC_CODES.forEach((topic, place) => {
          const trains = weakPoints.some((point) => topicAddresses(topic, point, ITEMS_OF_TOPIC));
          expect([topic, (bits & (1 << place)) !== 0]).toEqual([topic, trains]);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('of courses name their topics, and none that the standard does not have', () => {
    expect(topicsOf([{ topic: 'T1' }, { topic: 'T27' }, { topic: 'T1' }, { topic: 'other' }])).toBe(
      1 + (1 << 26),
    );
    expect(topicsNeeded(ITEMS_OF_TOPIC)([aWeakPoint(1, ['I'], 10)]) & 1).toBe(1);
  });
});
