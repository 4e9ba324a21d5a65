/**
 * Invented learners of whom it is known who is honest. Honest ones have the habits that make honest data look strange:
 * platforms that report in lumps or at a fixed second, evenings at a fixed hour, computer rooms behind one address, shared
 * computers, double speed, corrections, live lessons, the rush before a deadline. The distorted ones behave as people who
 * cheat do, subtly, plainly or grossly; nothing here knows how a detector counts.
 */
import { ALONE, TOGETHER } from './distort.mjs';
import {
  at,
  beginAnew,
  corrected,
  COURSES,
  CYCLES,
  DAY,
  Dice,
  DISCUSSION,
  HOMEWORK,
  MINUTE,
  POST,
  randomFrom,
  record,
  START,
  STRENGTHS,
  STUDY,
} from './records.mjs';

const DAYS = CYCLES * 10;

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

/** How institutions report, each as often as it stands here. */
const REPORTS = ['sessions', 'sessions', 'sessions', 'sessions', 'cuts', 'days', 'cycles', 'daily-second'];

/**
 * The region, school by school: its learners with their records and what is wrong with them.
 *
 * @param fraud share of schools in which something is wrong with several, and of learners with whom something is wrong alone
 */
export function* inventSchools({ learners: count, seed, fraud = 0.02 }) {
  const dice = new Dice(randomFrom(seed));
  beginAnew();
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
