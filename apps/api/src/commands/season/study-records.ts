import { diligenceOf, Random } from './random.js';

/** A record as institutions push it (docs/integration-guide.md). */
export interface SeasonRecord {
  readonly recordId: string;
  readonly learnerNo: string;
  readonly kind: 'COURSE_STUDY' | 'DISCUSSION' | 'POST' | 'COMMENT' | 'HOMEWORK';
  readonly occurredAt: string;
  readonly courseCode?: string;
  readonly minutes?: number;
  readonly count?: number;
  readonly score?: number;
  readonly completed?: boolean;
}

/** A learner as the institution knows them after it pulled its trainees. */
export interface SeasonLearner {
  readonly learnerNo: string;
  readonly courses: readonly { readonly code: string; readonly halfHours: number }[];
}

export interface SeasonCycle {
  /** 1, 2, 3 … */
  readonly number: number;
  /** How many cycles the study is spread over. */
  readonly of: number;
  /** First instant of the cycle, epoch milliseconds. */
  readonly from: number;
  readonly to: number;
}

const MINUTES_OF_A_HALF_HOUR = 22;
const MOST_MINUTES = 1440;

const shifted = (milliseconds: number): string =>
  `${new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

/**
 * What one learner does on the institution's platform in one cycle: the courses whose turn it is, with study, homework and
 * talk. The diligent finish everything; others leave the last courses open.
 */
export function* recordsOf(learner: SeasonLearner, cycle: SeasonCycle): Generator<SeasonRecord> {
  const { learnerNo, courses } = learner;
  const random = new Random(`study ${learnerNo} ${cycle.number}`);
  const diligence = diligenceOf(learnerNo);
  const finished = Math.round(courses.length * Math.min(1, diligence * 1.6));
  const at = (): string =>
    shifted(cycle.from + Math.floor(random.next() * (cycle.to - cycle.from - 3_600_000)));
  const id = (what: string): string => `${learnerNo}-${cycle.number}-${what}`;

  for (const [place, course] of courses.entries()) {
    if (Math.floor((place * cycle.of) / courses.length) + 1 !== cycle.number) continue;
    const completed = place < finished;
    const minutes = Math.round(
      course.halfHours * MINUTES_OF_A_HALF_HOUR * (completed ? 1 + random.next() * 0.4 : random.next()),
    );
    yield {
      recordId: id(`s${place}`),
      learnerNo,
      kind: 'COURSE_STUDY',
      occurredAt: at(),
      courseCode: course.code,
      minutes: Math.min(MOST_MINUTES, Math.max(1, minutes)),
      completed,
    };
    if (!completed) continue;
    const score = Math.min(100, Math.round((55 + diligence * 45 + random.next() * 8) * 2) / 2);
    yield {
      recordId: id(`h${place}`),
      learnerNo,
      kind: 'HOMEWORK',
      occurredAt: at(),
      courseCode: course.code,
      score,
    };
  }
  if (random.chance(0.4 + diligence * 0.6)) {
    yield {
      recordId: id('d'),
      learnerNo,
      kind: 'DISCUSSION',
      occurredAt: at(),
      minutes: random.between(20, 120),
    };
    yield {
      recordId: id('p'),
      learnerNo,
      kind: 'POST',
      occurredAt: at(),
      count: random.between(1, 5),
      score: Math.min(100, Math.round(60 + diligence * 40)),
    };
  }
  if (random.chance(0.3))
    yield { recordId: id('c'), learnerNo, kind: 'COMMENT', occurredAt: at(), count: random.between(1, 9) };
}

/** Records that must be refused, each with the code that it must be refused with. */
export function brokenRecords(cycle: SeasonCycle, someone: string): { record: unknown; code: string }[] {
  const good = {
    recordId: `broken-${cycle.number}`,
    learnerNo: someone,
    kind: 'DISCUSSION',
    occurredAt: shifted(cycle.from),
    minutes: 10,
  };
  return [
    {
      record: { ...good, recordId: `${good.recordId}-a`, learnerNo: 'XX000000000' },
      code: 'unknown-learner',
    },
    { record: { ...good, recordId: `${good.recordId}-b`, minutes: 1441 }, code: 'out-of-range' },
    {
      record: { ...good, recordId: `${good.recordId}-c`, occurredAt: shifted(cycle.to + 90 * 86_400_000) },
      code: 'in-the-future',
    },
    {
      record: { ...good, recordId: `${good.recordId}-d`, kind: 'COURSE_STUDY', courseCode: 'no-such-course' },
      code: 'unknown-course',
    },
    { record: { ...good, recordId: `${good.recordId}-e`, minutes: undefined }, code: 'missing-field' },
  ];
}
