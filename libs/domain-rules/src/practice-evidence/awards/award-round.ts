import type { StateOf } from '../../lifecycle/lifecycles.js';
import type { OfficeLevel, PolicyPack } from '../../policy/policy-pack.js';
import type { PlainDate } from '../../time/plain-date.js';

/** What can be honoured: works of each kind, workshops, and those who lead them (Quanzhou 七). */
export const AWARD_CATEGORIES = [
  'lesson-case',
  'courseware',
  'micro-lesson',
  'teaching-software',
  'training-narrative',
  'workshop',
  'leader',
] as const;
export type AwardCategory = (typeof AWARD_CATEGORIES)[number];

/** Nominees that share one quota: works of every kind together, workshops, and leaders. */
export const AWARD_POTS = ['works', 'workshops', 'leaders'] as const;
export type AwardPot = (typeof AWARD_POTS)[number];

/** @example potOf('micro-lesson') // 'works' */
export const potOf = (category: AwardCategory): AwardPot =>
  category === 'workshop' ? 'workshops' : category === 'leader' ? 'leaders' : 'works';

/** The days of a round, all included. */
export interface AwardCalendar {
  readonly nominateFrom: PlainDate;
  readonly nominateUntil: PlainDate;
  readonly judgeUntil: PlainDate;
  /** Days for objections, counted from the day after the list is shown. */
  readonly objectionDays: number;
}

/** A round of awards as the rules see it. */
export interface AwardRoundFacts extends AwardCalendar {
  readonly state: StateOf<'award-round'>;
  readonly level: OfficeLevel;
  readonly categories: readonly AwardCategory[];
}

export type AwardLevel = PolicyPack['practice']['awards']['levels'][number];

/** Words of an organization's unit that decide like a county. */
const LEVEL_OF_KIND: Readonly<Record<string, OfficeLevel>> = {
  province: 'province',
  city: 'city',
  county: 'county',
  committee: 'county',
  'direct-schools': 'county',
  school: 'school',
};

/** At which level a unit stands; null for a kind that is none. A committee and a unit of direct schools act as a county. */
export const levelOfUnit = (kind: string): OfficeLevel | null => LEVEL_OF_KIND[kind] ?? null;

/**
 * Whether the unit that opens a round nominates for it itself: a school its teachers' works, a county its workshops and
 * their leaders, which no school has. In all other cases the units directly below nominate.
 */
export const nominatesItself = (level: OfficeLevel, pot: AwardPot): boolean =>
  level === 'school' || (level === 'county' && pot !== 'works');
