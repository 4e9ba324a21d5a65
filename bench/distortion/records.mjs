/** What inventing honest and distorted learners have in common: the calendar, dice, records. */
export const MINUTE = 60_000;
export const DAY = 86_400_000;
export const START = Date.parse('2014-10-13T00:00:00+08:00');
export const CYCLES = 8;
export const COURSES = new Map(Array.from({ length: 60 }, (_, n) => [`c${n}`, 90 + (n % 9) * 22.5]));
export const STRENGTHS = ['subtle', 'moderate', 'gross'];

export const [STUDY, DISCUSSION, POST, HOMEWORK] = [1, 2, 3, 5];

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

export class Dice {
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
/** A number that no other has. */
export const nextNumber = () => (serial += 1);
export const beginAnew = () => (serial = 0);
export const record = (occurredAt, fields) => ({
  recordId: `r${nextNumber()}`,
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

export const at = (day, hour, minute = 0, second = 0) =>
  START + day * DAY + hour * 60 * MINUTE + minute * MINUTE + second * 1000;

/** Corrections that take a share of some records back. */
export function corrected(dice, records, count, taken) {
  const timed = records.filter(({ minutes, superseded }) => minutes !== null && !superseded);
  const made = [];
  for (let n = 0; n < count && timed.length > 0; n += 1) {
    const [old] = timed.splice(dice.whole(0, timed.length - 1), 1);
    old.superseded = true;
    made.push(
      record(old.occurredAt, {
        ...old,
        recordId: `r${nextNumber()}`,
        supersedes: old.recordId,
        superseded: false,
        minutes: Math.max(1, Math.round(old.minutes * (1 - taken))),
      }),
    );
  }
  return [...records, ...made];
}
