import type { StateOf } from '../../lifecycle/lifecycles.js';
import { canMove } from '../../lifecycle/may-move.js';
import { problem, type Problem } from '../../problem.js';
import { comparePlainDates, parsePlainDate, type PlainDate } from '../../time/plain-date.js';

/** 示范校, 创新实验区, 示范性网络研修社区 (Quanzhou theme 14). */
export const SHOWCASE_KINDS = ['demonstration-school', 'innovation-zone', 'model-community'] as const;
export type ShowcaseKind = (typeof SHOWCASE_KINDS)[number];

export type ShowcaseProblemCode =
  | 'showcase-kind-not-for-unit'
  | 'showcase-office-not-above'
  | 'showcase-name-missing'
  | 'showcase-goals-missing'
  | 'showcase-plan-missing'
  | 'showcase-text-too-long'
  | 'showcase-day-unreadable'
  | 'showcase-days-out-of-order'
  | 'showcase-members-missing'
  | 'showcase-member-outside'
  | 'showcase-applied-already'
  | 'showcase-unknown'
  | 'showcase-not-waiting'
  | 'showcase-not-named'
  | 'showcase-reason-missing'
  | 'showcase-not-own'
  | 'showcase-result-title-missing'
  | 'showcase-result-day-outside'
  | 'showcase-work-not-in-library';

type Found = Problem<ShowcaseProblemCode>;
type State = StateOf<'showcase'>;

export const MAXIMUM_SHOWCASE_NAME = 60;
export const MAXIMUM_SHOWCASE_TEXT = 2000;

export interface ShowcaseApplication {
  readonly kind: ShowcaseKind;
  readonly name: string;
  readonly goals: string;
  readonly plan: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

export interface ApplicationFacts {
  /** Whether a school applies, or an office for its area. */
  readonly isSchool: boolean;
  /** Whether the office that is to decide stands above the one that applies. */
  readonly officeIsAbove: boolean;
  /** Further schools or workshops named as members. */
  readonly members: number;
  /** Of these, how many stand outside the region of the office. */
  readonly membersOutside: number;
  /** One of this kind waits or is named already. */
  readonly hasOne: boolean;
}

/**
 * Whether somebody may apply to be named: a school to become a demonstration school, an office for a zone of several schools,
 * either for a community of workshops; once, with goals, a plan and its days, to an office above.
 */
export function mayApplyForShowcase(application: ShowcaseApplication, facts: ApplicationFacts): Found[] {
  const { kind } = application;
  const problems: Found[] = [];
  const fits = kind === 'model-community' || (kind === 'demonstration-school') === facts.isSchool;
  if (!fits) problems.push(problem('showcase-kind-not-for-unit', { field: 'kind' }));
  if (!facts.officeIsAbove) problems.push(problem('showcase-office-not-above', { field: 'office' }));
  if (facts.hasOne) problems.push(problem('showcase-applied-already'));
  if (kind !== 'demonstration-school' && facts.members === 0)
    problems.push(problem('showcase-members-missing', { field: 'members', data: { kind } }));
  if (facts.membersOutside > 0)
    problems.push(
      problem('showcase-member-outside', { field: 'members', data: { members: facts.membersOutside } }),
    );
  const missing = {
    name: 'showcase-name-missing',
    goals: 'showcase-goals-missing',
    plan: 'showcase-plan-missing',
  } as const;
  for (const field of ['name', 'goals', 'plan'] as const) {
    const length = [...application[field].trim()].length;
    const maximum = field === 'name' ? MAXIMUM_SHOWCASE_NAME : MAXIMUM_SHOWCASE_TEXT;
    if (length === 0) problems.push(problem(missing[field], { field }));
    if (length > maximum)
      problems.push(problem('showcase-text-too-long', { field, data: { length, maximum } }));
  }
  const unreadable = (['from', 'until'] as const).filter((day) => parsePlainDate(application[day]) === null);
  problems.push(...unreadable.map((field) => problem('showcase-day-unreadable', { field })));
  if (unreadable.length === 0 && comparePlainDates(application.from, application.until) >= 0)
    problems.push(problem('showcase-days-out-of-order', { field: 'until' }));
  return problems;
}

/** The office names it, or says no with a reason. */
export function mayDecideShowcase(state: State | null, names: boolean, reason: string): Found[] {
  if (state === null) return [problem('showcase-unknown')];
  const problems: Found[] = canMove('showcase', state, names ? 'named' : 'refused')
    ? []
    : [problem('showcase-not-waiting')];
  if (!names && reason.trim() === '') problems.push(problem('showcase-reason-missing', { field: 'reason' }));
  return problems;
}

/** What was named ends with a reason: its time is over, or it is no example any more. */
export function mayEndShowcase(state: State | null, reason: string): Found[] {
  if (state === null) return [problem('showcase-unknown')];
  const problems: Found[] = canMove('showcase', state, 'ended') ? [] : [problem('showcase-not-named')];
  if (reason.trim() === '') problems.push(problem('showcase-reason-missing', { field: 'reason' }));
  return problems;
}

/** A result is recorded by those whose showcase it is, for a day since it began and not in the future. */
export function mayRecordResult(
  showcase: { readonly state: State; readonly isOwn: boolean; readonly from: PlainDate } | null,
  result: {
    readonly title: string;
    readonly text: string;
    readonly reachedOn: PlainDate;
    readonly worksNotShown: number;
  },
  today: PlainDate,
): Found[] {
  if (showcase === null) return [problem('showcase-unknown')];
  const problems: Found[] = [];
  if (!showcase.isOwn) problems.push(problem('showcase-not-own'));
  if (showcase.state !== 'named') problems.push(problem('showcase-not-named'));
  const length = [...result.title.trim()].length;
  if (length === 0) problems.push(problem('showcase-result-title-missing', { field: 'title' }));
  const long = { title: MAXIMUM_SHOWCASE_NAME, text: MAXIMUM_SHOWCASE_TEXT } as const;
  for (const field of ['title', 'text'] as const) {
    const own = [...result[field].trim()].length;
    if (own > long[field])
      problems.push(
        problem('showcase-text-too-long', { field, data: { length: own, maximum: long[field] } }),
      );
  }
  if (parsePlainDate(result.reachedOn) === null)
    problems.push(problem('showcase-day-unreadable', { field: 'reachedOn' }));
  else if (
    comparePlainDates(result.reachedOn, showcase.from) < 0 ||
    comparePlainDates(result.reachedOn, today) > 0
  )
    problems.push(
      problem('showcase-result-day-outside', { field: 'reachedOn', data: { from: showcase.from } }),
    );
  if (result.worksNotShown > 0)
    problems.push(
      problem('showcase-work-not-in-library', { field: 'works', data: { works: result.worksNotShown } }),
    );
  return problems;
}
