import type { StateOf } from '../lifecycle/lifecycles.js';
import type { PolicyPack } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { addDays, comparePlainDates } from '../time/plain-date.js';
import type { PlainDate } from '../time/plain-date.js';

type AppealPolicy = Pick<PolicyPack, 'appeals'>;

/** What may be appealed against. */
export type AppealSubject = PolicyPack['appeals']['of'][number];

/** A level that decides, as the policy names it. */
export type AppealLevel = PolicyPack['appeals']['levels'][number];

/** The body that decides an appeal. */
export type AppealBody = 'institution' | 'school' | 'workshop-leader' | 'county' | 'city' | 'province';

export type AppealProblemCode =
  | 'appeal-not-offered'
  | 'appeal-nothing-told'
  | 'appeal-before-being-told'
  | 'appeal-too-late'
  | 'appeal-already-made'
  | 'appeal-reason-missing'
  | 'appeal-not-dismissed'
  | 'appeal-no-higher-level';

/** An appeal of the same teacher against the same result. */
export interface AppealOnRecord {
  readonly level: AppealLevel;
  readonly state: StateOf<'appeal'>;
  /** Day on which it was made at this level. */
  readonly openedOn: PlainDate;
  /** Day on which the teacher was told the decision; null before. */
  readonly decidedOn: PlainDate | null;
}

const GIVERS: Readonly<Record<AppealSubject, AppealBody>> = {
  'institution-result': 'institution',
  'school-rating': 'school',
  'practice-review': 'workshop-leader',
};

/** Last day on which an appeal may be made, that day included (decision 12). */
export function appealDeadline({ appeals }: AppealPolicy, toldOn: PlainDate): PlainDate {
  return addDays(toldOn, appeals.withinDays);
}

/** Last day on which the level must decide, that day included. */
export function decisionDeadline({ appeals }: AppealPolicy, openedOn: PlainDate): PlainDate {
  return addDays(openedOn, appeals.decideWithinDays);
}

/** The level at which every appeal begins. */
export function firstAppealLevel({ appeals }: AppealPolicy): AppealLevel {
  return appeals.levels[0] ?? 'giver';
}

/** The level above; null above the last. */
export function nextAppealLevel({ appeals }: AppealPolicy, level: AppealLevel): AppealLevel | null {
  const index = appeals.levels.indexOf(level);
  return index === -1 ? null : (appeals.levels[index + 1] ?? null);
}

/**
 * Who decides at a level: first the body that gave the grade, then the offices above.
 *
 * @example whoDecides('school-rating', 'giver') // 'school'
 * @example whoDecides('school-rating', 'county') // 'county'
 */
export function whoDecides(subject: AppealSubject, level: AppealLevel): AppealBody {
  return level === 'giver' ? GIVERS[subject] : level;
}

/**
 * May this teacher appeal? Jilin annex art. 12(4), decision 12.
 *
 * @returns every reason why not; empty when the appeal may be made
 * @example
 * // Told on 1 June, fifteen days: the 16th is the last day.
 * mayAppeal(pack, { subject: 'school-rating', toldOn: '2030-06-01', today: '2030-06-17', reason: '…', earlier: [] })
 * // [{ code: 'appeal-too-late', data: { deadline: '2030-06-16' } }]
 */
export function mayAppeal(
  pack: AppealPolicy,
  request: {
    readonly subject: AppealSubject;
    /** Day on which the teacher was told the result; null when that has not happened. */
    readonly toldOn: PlainDate | null;
    readonly today: PlainDate;
    readonly reason: string;
    /** Appeals already made against this very result. */
    readonly earlier: readonly Pick<AppealOnRecord, 'state'>[];
  },
): Problem<AppealProblemCode>[] {
  const { subject, toldOn, today, reason, earlier } = request;
  const problems: Problem<AppealProblemCode>[] = [];
  if (!pack.appeals.of.includes(subject)) problems.push(problem('appeal-not-offered', { data: { subject } }));
  if (toldOn === null) problems.push(problem('appeal-nothing-told', { data: { subject } }));
  else problems.push(...windowProblems(toldOn, appealDeadline(pack, toldOn), today));
  // Who took an appeal back may make it again in time; any other is decided or goes up a level.
  if (earlier.some(({ state }) => state !== 'withdrawn')) problems.push(problem('appeal-already-made'));
  if (reason.trim() === '') problems.push(problem('appeal-reason-missing', { field: 'reason' }));
  return problems;
}

/**
 * May this appeal be taken to the next level? After it was dismissed, within the days for an appeal; or when the
 * level has let its own days pass without deciding.
 */
export function mayEscalate(
  pack: AppealPolicy,
  appeal: AppealOnRecord,
  today: PlainDate,
): Problem<AppealProblemCode>[] {
  const problems: Problem<AppealProblemCode>[] = [];
  const { state, level, openedOn, decidedOn } = appeal;
  if (nextAppealLevel(pack, level) === null)
    problems.push(problem('appeal-no-higher-level', { data: { level } }));
  if (state === 'dismissed' && decidedOn !== null) {
    problems.push(...windowProblems(decidedOn, appealDeadline(pack, decidedOn), today));
  } else if (state !== 'open' || !isOverdue(pack, openedOn, today)) {
    problems.push(
      problem('appeal-not-dismissed', { data: { level, deadline: decisionDeadline(pack, openedOn) } }),
    );
  }
  return problems;
}

/** Whether a dismissed appeal has lapsed: no higher level, or the days for going there are over. */
export function hasLapsed(pack: AppealPolicy, appeal: AppealOnRecord, today: PlainDate): boolean {
  if (appeal.state !== 'dismissed') return false;
  return mayEscalate(pack, appeal, today).some(
    ({ code }) => code === 'appeal-no-higher-level' || code === 'appeal-too-late',
  );
}

/** Whether the level has let its days pass without a decision. */
export function isOverdue(pack: AppealPolicy, openedOn: PlainDate, today: PlainDate): boolean {
  return comparePlainDates(today, decisionDeadline(pack, openedOn)) > 0;
}

function windowProblems(
  from: PlainDate,
  deadline: PlainDate,
  today: PlainDate,
): Problem<AppealProblemCode>[] {
  if (comparePlainDates(today, from) < 0) return [problem('appeal-before-being-told', { data: { from } })];
  return comparePlainDates(today, deadline) > 0 ? [problem('appeal-too-late', { data: { deadline } })] : [];
}
