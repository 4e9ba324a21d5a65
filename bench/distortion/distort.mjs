/** What people who cheat do with their records, subtly, plainly or grossly; nothing here knows how a detector counts. */
import {
  at,
  corrected,
  COURSES,
  CYCLES,
  DISCUSSION,
  HOMEWORK,
  MINUTE,
  nextNumber,
  POST,
  record,
  STRENGTHS,
  STUDY,
} from './records.mjs';

const DAYS = CYCLES * 10;
/** The value of the strength. */
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
    const device = `proxy-${nextNumber()}`;
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
