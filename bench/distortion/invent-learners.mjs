/**
 * Invented learners of whom it is known who is honest. Honest ones have the habits that make honest data look strange:
 * platforms that report in lumps or at a fixed second, evenings at a fixed hour, computer rooms behind one address, shared
 * computers, double speed, corrections, live lessons, the rush before a deadline. The distorted ones behave as people who
 * cheat do, subtly, plainly or grossly; nothing here knows how a detector counts.
 */
export const MINUTE = 60_000;
export const DAY = 86_400_000;
export const START = Date.parse('2014-10-13T00:00:00+08:00');
export const CYCLES = 8;
const DAYS = CYCLES * 10;
export const COURSES = new Map(Array.from({ length: 60 }, (_, n) => [`c${n}`, 90 + (n % 9) * 22.5]));
export const STRENGTHS = ['subtle', 'moderate', 'gross'];

const [STUDY, DISCUSSION, POST, HOMEWORK] = [1, 2, 3, 5];

/** A generator of numbers from 0 to 1 with a seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Dice {
  constructor(random) {
    this.random = random;
  }
  between(from, to) {
    return from + this.random() * (to - from);
  }
  whole(from, to) {
    return Math.floor(this.between(from, to + 1));
  }
  chance(share) {
    return this.random() < share;
  }
  one(list) {
    return list[Math.floor(this.random() * list.length)];
  }
  /** Around a middle, by a spread: three dice. */
  about(middle, spread) {
    return middle + spread * (this.random() + this.random() + this.random() - 1.5);
  }
}

let serial = 0;
const record = (occurredAt, fields) => ({
  recordId: `r${(serial += 1)}`,
  kind: STUDY,
  occurredAt: Math.round(occurredAt),
  receivedAt: occurredAt + DAY,
  courseId: null,
  minutes: null,
  count: null,
  scoreHundredths: null,
  completed: false,
  supersedes: null,
  superseded: false,
  deviceHash: null,
  ...fields,
});

const at = (day, hour, minute = 0, second = 0) =>
  START + day * DAY + hour * 60 * MINUTE + minute * MINUTE + second * 1000;

/** Courses that a learner takes, with the share of each that is studied. */
function coursesOf(dice, pace) {
  const ids = new Set();
  while (ids.size < 4) ids.add(`c${dice.whole(0, 59)}`);
  return [...ids].map((id) => ({ id, minutes: COURSES.get(id) * pace() }));
}

/** Sessions that fill the courses one after the other. */
function study(dice, { pace, moment, device, length }) {
  const records = [];
  for (const { id, minutes } of coursesOf(dice, pace)) {
    for (let left = minutes; left > 4;) {
      const of = Math.min(left, length());
      records.push(
        record(moment(), { courseId: id, minutes: Math.max(1, Math.round(of)), deviceHash: device() }),
      );
      left -= of;
    }
  }
  records.sort((a, b) => a.occurredAt - b.occurredAt);
  const last = new Map(records.map((each) => [each.courseId, each]));
  for (const each of last.values()) each.completed = true;
  return apart(records);
}

/** Nobody does two things at once: what would overlap moves on. */
function apart(records) {
  for (let n = 1; n < records.length; n += 1) {
    const free = records[n - 1].occurredAt + (records[n - 1].minutes + records[n].minutes) * MINUTE;
    if (records[n].occurredAt < free)
      records[n].occurredAt = free + (n % 7) * MINUTE + ((n * 13) % 60) * 1000;
  }
  return records;
}

function written(dice, device) {
  const works = Array.from({ length: dice.whole(3, 6) }, () =>
    record(at(dice.whole(2, DAYS - 1), dice.between(8, 22.5)), {
      kind: HOMEWORK,
      courseId: `c${dice.whole(0, 59)}`,
      scoreHundredths: dice.whole(60, 98) * 100 + dice.one([0, 0, 50]),
      deviceHash: device(),
    }),
  );
  const posts = Array.from({ length: dice.whole(1, 4) }, () =>
    record(at(dice.whole(2, DAYS - 1), dice.between(8, 22.5)), {
      kind: POST,
      count: 1,
      scoreHundredths: dice.whole(60, 95) * 100,
      deviceHash: device(),
    }),
  );
  return [...works, ...posts];
}

const HABITS = {
  evenings: (dice) => {
    const hour = dice.between(18.5, 21);
    return () => at(dice.whole(0, DAYS - 1), dice.about(hour, 0.7), 0, dice.whole(0, 59));
  },
  anyTime: (dice) => () => at(dice.whole(0, DAYS - 1), dice.between(7, 22), 0, dice.whole(0, 59)),
  weekends: (dice) => () => at(7 * dice.whole(0, 10) + dice.one([5, 6]), dice.between(8, 21)),
  /** Late in every cycle, as many are. */
  rush: (dice) => () =>
    at(
      10 * dice.whole(0, CYCLES - 1) + (dice.chance(0.55) ? dice.whole(8, 9) : dice.whole(0, 7)),
      dice.between(9, 22),
    ),
  intensive: (dice) => {
    const week = dice.whole(0, DAYS - 9);
    return () => at(week + dice.whole(0, 7), dice.between(8, 22));
  },
};

/** An honest learner of a school. */
function honest(dice, school, number) {
  const pace = dice.chance(0.15) ? () => dice.between(0.5, 0.7) : () => dice.between(0.75, 1.3);
  const own = `device-${school.id}-${number}`;
  const shared = `device-${school.id}-home-${Math.floor(number / 2)}`;
  const habit = dice.one(['evenings', 'evenings', 'anyTime', 'weekends', 'rush', 'intensive']);
  const where = dice.one(['own', 'own', 'shared', 'room', 'unknown']);
  const device = () =>
    ({ own, shared, room: dice.chance(0.6) ? `network-${school.id}` : own, unknown: null })[where];
  const length = school.reports === 'cuts' ? () => 30 : () => dice.between(15, 75);
  let records = study(dice, { pace, moment: HABITS[habit](dice), device, length });
  records.push(...written(dice, device));
  if (dice.chance(0.2))
    records.push(
      record(at(dice.whole(0, 79), dice.between(9, 22)), {
        kind: DISCUSSION,
        minutes: dice.whole(10, 60),
        deviceHash: device(),
      }),
    );
  if (dice.chance(0.04)) records = corrected(dice, records, 1, 0.9);
  if (dice.chance(0.03)) records.push(...windowLeftOpen(dice, records));
  return reported(school, records);
}

/** How the school's institution reports: session by session, or what it has made of them. */
function reported(school, records) {
  if (school.reports === 'sessions' || school.reports === 'cuts') return records;
  const lumps = new Map();
  const others = [];
  for (const each of records) {
    if (each.kind !== STUDY || each.supersedes !== null || each.superseded) {
      others.push(each);
      continue;
    }
    const day = Math.floor((each.occurredAt - START) / DAY);
    const until = school.reports === 'cycles' ? Math.floor(day / 10) * 10 + 9 : day;
    const key = `${until} ${each.courseId}`;
    const known = lumps.get(key);
    const moment = school.reports === 'daily-second' ? at(until, 6, 30) + DAY : at(until, 23, 59, 59);
    if (known) {
      known.minutes = Math.min(1440, known.minutes + each.minutes);
      known.completed ||= each.completed;
    } else lumps.set(key, { ...each, occurredAt: moment });
  }
  return [...lumps.values(), ...others];
}

function corrected(dice, records, count, taken) {
  const timed = records.filter(({ minutes, superseded }) => minutes !== null && !superseded);
  const made = [];
  for (let n = 0; n < count && timed.length > 0; n += 1) {
    const [old] = timed.splice(dice.whole(0, timed.length - 1), 1);
    old.superseded = true;
    made.push(
      record(old.occurredAt, {
        ...old,
        recordId: `r${(serial += 1)}`,
        supersedes: old.recordId,
        superseded: false,
        minutes: Math.max(1, Math.round(old.minutes * (1 - taken))),
      }),
    );
  }
  return [...records, ...made];
}

function windowLeftOpen(dice, records) {
  const session = records.find(({ kind, minutes }) => kind === STUDY && minutes > 30);
  if (!session) return [];
  const courseId = session.courseId === 'c0' ? 'c1' : 'c0';
  return [record(session.occurredAt + dice.between(1, 9) * MINUTE, { courseId, minutes: session.minutes })];
}

/** A live lesson: most of the school at one moment, handing in at its end. */
function liveLesson(dice, learners) {
  const moment = at(dice.whole(5, 75), 15, 0, 0);
  const courseId = `c${dice.whole(0, 59)}`;
  for (const { records } of learners) {
    if (!dice.chance(0.8)) continue;
    records.push(record(moment + dice.between(0, 90) * 1000, { courseId, minutes: 60 }));
    records.push(
      record(moment + 60 * MINUTE + dice.between(0, 300) * 1000, {
        kind: HOMEWORK,
        courseId,
        scoreHundredths: dice.whole(80, 92) * 100,
      }),
    );
  }
}

const by = (strength, ...values) => values[STRENGTHS.indexOf(strength)];

/** What one learner alone does wrong. */
export const ALONE = {
  'more-minutes-than-time'(dice, learner, strength) {
    const hours = by(strength, [13, 17], [17.5, 21], [23, 30]);
    for (let n = by(strength, 1, 3, 7), day = dice.whole(0, 60); n > 0; n -= 1, day += 1) {
      let left = dice.between(...hours) * 60;
      for (let hour = 0.3; left > 0; hour += 4) {
        const minutes = Math.min(left, dice.whole(180, 330));
        learner.records.push(
          record(at(day, hour % 24, dice.whole(0, 20)), {
            courseId: `c${dice.whole(0, 59)}`,
            minutes: Math.round(minutes),
          }),
        );
        left -= minutes;
      }
    }
  },
  'overlapping-sessions'(dice, learner, strength) {
    for (let n = by(strength, dice.whole(2, 4), dice.whole(5, 9), dice.whole(10, 20)); n > 0; n -= 1) {
      const moment = at(dice.whole(0, DAYS - 1), dice.between(18, 22));
      const minutes = dice.whole(25, 60);
      for (let k = 0; k < by(strength, 2, 2, 4); k += 1) {
        learner.records.push(
          record(moment + k * dice.between(0.2, 4) * MINUTE, {
            courseId: `c${dice.whole(0, 59)}`,
            minutes: minutes + dice.whole(-5, 5),
          }),
        );
      }
    }
  },
  'faster-than-course'(dice, learner, strength) {
    const share = by(strength, [0.33, 0.48], [0.12, 0.32], [0.01, 0.08]);
    const wanted = by(strength, 2, 3, 4);
    const ids = [
      ...new Set(learner.records.filter(({ kind }) => kind === STUDY).map(({ courseId }) => courseId)),
    ];
    for (const id of ids.slice(0, wanted)) {
      learner.records = learner.records.filter(({ courseId, kind }) => courseId !== id || kind !== STUDY);
      const minutes = Math.max(1, Math.round(COURSES.get(id) * dice.between(...share)));
      learner.records.push(
        record(at(dice.whole(0, DAYS - 1), dice.between(8, 22)), { courseId: id, minutes, completed: true }),
      );
    }
  },
  'robot-regularity'(dice, learner, strength) {
    const count = by(strength, dice.whole(8, 12), dice.whole(14, 24), dice.whole(30, 60));
    const jitter = by(strength, 40, 12, 2);
    const [gap, minutes] = [dice.whole(20, 90), dice.whole(10, 19)];
    let moment = at(dice.whole(0, 60), dice.between(0, 20), 0, dice.whole(0, 59));
    const courseId = `c${dice.whole(0, 59)}`;
    learner.records = learner.records.filter(
      ({ occurredAt }) => occurredAt < moment || occurredAt > moment + (count + 1) * gap * MINUTE,
    );
    for (let n = 0; n < count; n += 1) {
      learner.records.push(record(moment, { courseId, minutes }));
      moment += gap * MINUTE + dice.between(-jitter / 2, jitter / 2) * 1000;
    }
  },
  'counters-running-backwards'(dice, learner, strength) {
    const taken = by(strength, [0.25, 0.45], [0.55, 0.75], [0.85, 0.97]);
    const timed = learner.records.filter(({ minutes, superseded }) => minutes !== null && !superseded).length;
    const share = by(strength, 0.6, 0.9, 1);
    learner.records = corrected(dice, learner.records, Math.ceil(timed * share), dice.between(...taken));
  },
};

/** What several do wrong together; each answers whom. */
export const TOGETHER = {
  'one-device-many-learners'(dice, learners, strength, acrossSchools) {
    const who = learners.slice(0, by(strength, dice.whole(5, 7), dice.whole(8, 12), dice.whole(14, 22)));
    const device = `proxy-${(serial += 1)}`;
    for (let sitting = by(strength, 2, 4, 8); sitting > 0; sitting -= 1) {
      let moment = at(dice.whole(0, DAYS - 1), dice.between(12, 17));
      for (const learner of who) {
        const minutes = dice.whole(15, 40);
        learner.records.push(
          record(moment, { courseId: `c${dice.whole(0, 59)}`, minutes, deviceHash: device }),
        );
        moment += acrossSchools ? dice.between(0.1, 1.5) * MINUTE : (minutes + dice.between(0.3, 4)) * MINUTE;
        // The platform stamps beginnings: the next begins when this one has ended.
      }
    }
    return who;
  },
  'learners-in-lock-step'(dice, learners, strength) {
    const who = learners.slice(0, dice.whole(2, 4));
    const share = by(strength, 0.5, 0.8, 1);
    const count = by(strength, dice.whole(3, 5), dice.whole(5, 8), dice.whole(6, 10));
    for (const learner of who) {
      learner.records = learner.records.filter(
        ({ kind }) => (kind !== HOMEWORK && kind !== POST) || dice.chance(1 - share),
      );
    }
    for (let n = 0; n < count; n += 1) {
      let moment = at(dice.whole(2, DAYS - 1), dice.between(8, 23));
      const [courseId, score] = [`c${dice.whole(0, 59)}`, dice.whole(65, 95) * 100];
      for (const learner of who) {
        learner.records.push(
          record(moment, { kind: HOMEWORK, courseId, scoreHundredths: score + dice.one([0, 0, 50]) }),
        );
        moment += dice.between(8, by(strength, 75, 38, 25)) * 1000;
      }
    }
    return who;
  },
  'padding-before-deadline'(dice, learners, strength) {
    const share = by(strength, [0.75, 0.9], [0.9, 0.97], [1, 1]);
    const cycles = new Set();
    while (cycles.size < by(strength, 1, 2, 4)) cycles.add(dice.whole(0, CYCLES - 1));
    for (const learner of learners) {
      for (const cycle of cycles) {
        const within = ({ kind, occurredAt }) =>
          (kind === STUDY || kind === DISCUSSION) &&
          occurredAt >= at(cycle * 10, 0) &&
          occurredAt < at(cycle * 10 + 10, 0);
        const minutesBefore = learner.records.filter(within).reduce((sum, { minutes }) => sum + minutes, 0);
        const part = dice.between(...share);
        const wanted = by(strength, 420, 560, 800) * dice.between(0.9, 1.1);
        // What was honest in this cycle shrinks to the rest of the share.
        const rest = wanted * (1 / part - 1);
        let left = rest;
        learner.records = learner.records.filter((each) => {
          if (!within(each)) return true;
          left -= each.minutes;
          return minutesBefore > 0 && left >= 0;
        });
        for (let minutes = wanted, n = 0; minutes > 0; n += 1) {
          const of = Math.min(minutes, dice.whole(50, 95));
          learner.records.push(
            record(at(cycle * 10 + 8 + (n % 2), 8 + Math.floor(n / 2) * 1.9 + dice.between(0, 0.2)), {
              courseId: `c${dice.whole(0, 59)}`,
              minutes: Math.max(1, Math.round(of)),
            }),
          );
          minutes -= of;
        }
      }
    }
    return learners;
  },
};

/** How institutions report, each as often as it stands here. */
const REPORTS = ['sessions', 'sessions', 'sessions', 'sessions', 'cuts', 'days', 'cycles', 'daily-second'];

/**
 * The region, school by school: its learners with their records and what is wrong with them.
 *
 * @param fraud share of schools in which something is wrong with several, and of learners with whom something is wrong alone
 */
export function* inventSchools({ learners: count, seed, fraud = 0.02 }) {
  const dice = new Dice(randomFrom(seed));
  serial = 0;
  for (let made = 0, number = 0; made < count; number += 1) {
    const size = Math.min(count - made, dice.whole(12, 90));
    made += size;
    const school = { id: `s${number}`, reports: dice.one(REPORTS) };
    const learners = Array.from({ length: size }, (_, n) => ({
      enrollmentId: `l${number}-${n}`,
      schoolId: school.id,
      records: honest(dice, school, n),
      wrong: null,
    }));
    if (dice.chance(0.3)) liveLesson(dice, learners);
    for (const learner of learners) {
      if (!dice.chance(fraud) || school.reports !== 'sessions') continue;
      const kind = dice.one(Object.keys(ALONE));
      const strength = dice.one(STRENGTHS);
      ALONE[kind](dice, learner, strength);
      learner.wrong = { kind, strength };
    }
    if (dice.chance(0.1) && school.reports === 'sessions') plantTogether(dice, learners);
    yield learners;
  }
}

function plantTogether(dice, learners) {
  const free = learners.filter(({ wrong }) => wrong === null);
  const kind = dice.one(Object.keys(TOGETHER));
  const strength = dice.one(STRENGTHS);
  if (kind === 'padding-before-deadline' && free.length < 10) return;
  const elsewhere = kind === 'one-device-many-learners' && dice.chance(0.4);
  // Some of them have moved: the records of one school are kept under several.
  if (elsewhere) for (const [n, learner] of free.entries()) learner.schoolId = `${learner.schoolId}-${n % 3}`;
  for (const learner of TOGETHER[kind](dice, free, strength, elsewhere)) learner.wrong = { kind, strength };
}
