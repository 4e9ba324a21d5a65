import type { StudiedRecord } from './distortion-finding.js';
import { at, found, homework, kinds, learner, record } from '../../testing/studied-learners.js';

/** Evenings at eight with the minutes of a person who is early or late. */
const evenings = (days: number, device: string | null = null): StudiedRecord[] =>
  Array.from({ length: days }, (_, day) =>
    record(at(day, 20, (day * 7) % 23, (day * 17) % 60), {
      minutes: 35 + ((day * 11) % 30),
      deviceHash: device,
    }),
  );

describe('more minutes than time', () => {
  test('twenty hours in one day, day after day, is found with its records', () => {
    const records = [3, 4, 5].flatMap((day) =>
      [1, 6, 11, 16].map((hour) => record(at(day, hour), { minutes: 300, courseId: `c${hour}` })),
    );
    const [finding] = found([learner('a', records)]);
    expect(finding).toMatchObject({ kind: 'more-minutes-than-time', enrollmentIds: ['a'] });
    expect(finding?.recordIds).toHaveLength(8);
    expect(finding?.evidence).toContainEqual({ name: 'minutes-claimed', value: 1200 });
  });

  test('a lump of thirty hours at the end of a cycle is not: it had ten days', () => {
    const records = ['c1', 'c2', 'c3'].map((courseId) =>
      record(at(9, 23, 59, 59), { minutes: 600, courseId }),
    );
    expect(kinds([learner('a', records)])).toEqual([]);
  });

  test('nobody studies eleven hours a day for ten days', () => {
    const records = Array.from({ length: 10 }, (_, day) =>
      record(at(day, 7, (day * 7) % 11), { minutes: 660 + day * 3 }),
    );
    expect(kinds([learner('a', records)])).toEqual(['more-minutes-than-time']);
  });
});

describe('overlapping sessions', () => {
  const twice = (day: number, minutes = 50) => [
    record(at(day, 20, 1), { minutes, courseId: 'c1' }),
    record(at(day, 20, 6), { minutes, courseId: 'c2' }),
  ];

  test('three evenings with two courses at once are found', () => {
    expect(
      kinds([
        learner(
          'a',
          [1, 3, 6].flatMap((day) => twice(day)),
        ),
      ]),
    ).toEqual(['overlapping-sessions']);
  });

  test('one evening is a window left open', () => {
    expect(kinds([learner('a', twice(1))])).toEqual([]);
  });

  test('sessions one after the other do not overlap, be their moment the beginning or the end', () => {
    const row = [0, 1, 2, 3, 4, 5].map((n) =>
      record(at(1, 18, n * 40), { courseId: `c${n}`, minutes: 40 - (n % 3) }),
    );
    expect(kinds([learner('a', row)])).toEqual([]);
  });

  test('a day reported in one lump has no overlaps', () => {
    const days = [1, 2, 3, 4].flatMap((day) =>
      ['c1', 'c2'].map((courseId) => record(at(day, 18), { courseId, minutes: 90 })),
    );
    expect(kinds([learner('a', days)])).toEqual([]);
  });
});

describe('faster than the course', () => {
  const completed = (courseId: string, minutes: number, day: number) =>
    record(at(day, 20, day), { courseId, minutes, completed: true });

  test('two courses of three hours in twenty minutes each are found', () => {
    const finding = found([learner('a', [completed('c1', 20, 1), completed('c2', 30, 4)])])[0];
    expect(finding).toMatchObject({ kind: 'faster-than-course' });
    expect(finding?.evidence).toEqual([
      { name: 'courses', value: 2 },
      { name: 'smallest-share-percent', value: 11.11 },
    ]);
  });

  test('at twice the speed of speech is honest, and so is one short course', () => {
    expect(kinds([learner('a', [completed('c1', 90, 1), completed('c2', 95, 4)])])).toEqual([]);
    expect(kinds([learner('a', [completed('c1', 20, 1), completed('c2', 170, 4)])])).toEqual([]);
  });

  test('study of a course counts on whatever days it was', () => {
    const studied = [1, 2, 3].map((day) => record(at(day, 19, day * 3), { courseId: 'c1', minutes: 40 }));
    const others = [5, 6, 7].map((day) => record(at(day, 19, day * 3), { courseId: 'c2', minutes: 40 }));
    const all = [...studied, completed('c1', 10, 4), ...others, completed('c2', 10, 8)];
    expect(kinds([learner('a', all)])).toEqual([]);
  });
});

describe('robot-like regularity', () => {
  test('twelve sessions of thirty minutes, forty minutes apart to the second, are found', () => {
    const row = Array.from({ length: 12 }, (_, n) => record(at(2, 1, n * 40, 7 + (n % 3)), { minutes: 30 }));
    expect(kinds([learner('a', row)])).toEqual(['robot-regularity']);
  });

  test('every evening at eight, some minutes early or late, is a habit', () => {
    expect(kinds([learner('a', evenings(30))])).toEqual([]);
  });

  test('a platform that reports each day at the same second has told nothing of when', () => {
    const reported = Array.from({ length: 30 }, (_, day) => record(at(day, 6, 30, 0), { minutes: 60 }));
    expect(kinds([learner('a', reported)])).toEqual([]);
  });
});

describe('one device, many learners', () => {
  const inTurn = (learners: number, pause: number) =>
    Array.from({ length: learners }, (_, n) =>
      learner(`l${n}`, [record(at(4, 14, n * (40 + pause)), { minutes: 40, deviceHash: 'pc' })]),
    );

  test('seven learners in one sitting, each two minutes after the one before, are found together', () => {
    const [finding] = found(inTurn(7, 2));
    expect(finding).toMatchObject({ kind: 'one-device-many-learners' });
    expect(finding?.enrollmentIds).toHaveLength(7);
    expect(finding?.recordIds).toHaveLength(7);
  });

  test('colleagues who share a computer come and go', () => {
    expect(kinds(inTurn(7, 25))).toEqual([]);
    expect(kinds([learner('a', evenings(20, 'home')), learner('b', evenings(20, 'home'))])).toEqual([]);
  });

  test('a computer room has the learners of one school side by side', () => {
    const room = Array.from({ length: 30 }, (_, n) =>
      learner(`l${n}`, [record(at(4, 15, n % 4, n), { minutes: 60, deviceHash: 'school-network' })]),
    );
    expect(kinds(room)).toEqual([]);
  });

  test('learners of several schools at once on one device are found', () => {
    const some = Array.from({ length: 5 }, (_, n) =>
      learner(`l${n}`, [record(at(4, 23, n), { minutes: 60, deviceHash: 'pc' })], `s${n}`),
    );
    expect(kinds(some)).toEqual(['one-device-many-learners']);
  });
});

describe('learners in lock-step', () => {
  const days = [2, 5, 9, 14, 20];
  const handsIn = (id: string, delay: number, score = 88) =>
    learner(
      id,
      days.map((day, n) => homework(at(day, 21, 10 + n, delay), score - n, `c${n}`)),
    );

  test('homework that always comes a minute after another’s, with its mark, is found', () => {
    const [finding] = found([handsIn('a', 0), handsIn('b', 50), handsIn('c', 80)]);
    expect(finding).toMatchObject({ kind: 'learners-in-lock-step', enrollmentIds: ['a', 'b', 'c'] });
  });

  test('with other marks, or once together, it is not', () => {
    expect(kinds([handsIn('a', 0), handsIn('b', 50, 70)])).toEqual([]);
    const once = learner('b', [
      homework(at(2, 21, 10), 88, 'c0'),
      homework(at(7, 8), 70),
      homework(at(11, 9), 60),
    ]);
    expect(kinds([handsIn('a', 0), once])).toEqual([]);
  });

  test('a whole class that hands in at the end of a live lesson says nothing', () => {
    const all = Array.from({ length: 25 }, (_, n) => handsIn(`l${n}`, n));
    expect(kinds(all)).toEqual([]);
  });
});

describe('counters running backwards', () => {
  const corrected = (before: StudiedRecord, fields: Partial<StudiedRecord>) => [
    { ...before, superseded: true },
    record(before.occurredAt, { ...fields, courseId: before.courseId, supersedes: before.recordId }),
  ];

  test('hours taken back by corrections are found, both records with them', () => {
    const records = [1, 2, 3].flatMap((day) =>
      corrected(record(at(day, 20), { minutes: 90 }), { minutes: 10 }),
    );
    const [finding] = found([learner('a', records)]);
    expect(finding).toMatchObject({ kind: 'counters-running-backwards' });
    expect(finding?.recordIds).toHaveLength(6);
  });

  test('a slip that is corrected, or a correction upwards, is honest', () => {
    const slip = corrected(record(at(1, 20), { minutes: 60 }), { minutes: 6 });
    const upwards = corrected(record(at(2, 20, 9), { minutes: 20 }), { minutes: 90 });
    expect(kinds([learner('a', [...slip, ...upwards, ...evenings(9)])])).toEqual([]);
  });

  test('two completed courses that are not completed after all are enough', () => {
    const records = ['c1', 'c2'].flatMap((courseId, n) =>
      corrected(record(at(n, 20), { courseId, completed: true, minutes: 170 }), { minutes: 170 }),
    );
    expect(kinds([learner('a', records)])).toEqual(['counters-running-backwards']);
  });
});

describe('padding before the deadline', () => {
  const group = (days: readonly number[], minutes: number) =>
    Array.from({ length: 10 }, (_, n) =>
      learner(
        `l${n}`,
        days.flatMap((day) =>
          [0, 1, 2, 3].map((k) => record(at(day, 8 + k * 3, n * 4 + k, n), { minutes: minutes - n })),
        ),
      ),
    );

  test('a school whose study falls into the last two days of a cycle, hours for everybody, is found', () => {
    expect(kinds(group([18, 19], 100))).toEqual(['padding-before-deadline']);
  });

  test('a rush beside study all through the cycle is honest', () => {
    expect(kinds(group([11, 13, 15, 18, 19], 60))).toEqual([]);
  });

  test('a platform that reports at midnight of the last day has told no sessions', () => {
    const reported = Array.from({ length: 10 }, (_, n) =>
      learner(`l${n}`, [record(at(19, 23, 59, 59), { minutes: 900 })]),
    );
    expect(kinds(reported)).toEqual([]);
  });
});
