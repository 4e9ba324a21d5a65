import {
  STANDARD_COLUMNS,
  STANDARD_DIMENSIONS,
  standardItem,
} from '@tisheng/reference-data/ability-standard.js';
import type { Column, DimensionId } from '../../diagnostic-assessment/instrument.js';
import type { PlainDate } from '../../time/plain-date.js';

/** What an activity of a school's study plan (校本研修方案) is. */
export const SCHOOL_ACTIVITY_KINDS = [
  'lecture',
  'discussion',
  'lesson-study',
  'open-lesson',
  'skills-training',
  'self-study',
  'exhibition',
  'reflection',
] as const;
export type SchoolActivityKind = (typeof SCHOOL_ACTIVITY_KINDS)[number];

/** A goal: what the school wants to have changed, and the weakness of its own diagnosis that it works on. */
export interface SchoolPlanGoal {
  /** Stays with the goal while its words change; unique in the plan. */
  readonly key: string;
  readonly words: string;
  /** Code of an {@link Aim}; empty while none is chosen. */
  readonly aim: string;
}

export interface SchoolPlanActivity {
  /** Unique in the plan. */
  readonly key: string;
  readonly title: string;
  readonly kind: SchoolActivityKind;
  /** First and last day; empty while none is chosen. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Who leads, in the school's words. */
  readonly leader: string;
  /** Theme of the policy that it serves; null while none is chosen. */
  readonly theme: number | null;
  /** Offline half-hours for each participant. */
  readonly halfHours: number;
  readonly expectedResult: string;
  /** Part of the teachers that it is for; empty for everybody who takes part. */
  readonly group: string;
  /** Keys of the goals that it serves. */
  readonly goals: readonly string[];
}

/** What a school writes down for one cohort. */
export interface SchoolPlanContent {
  readonly goals: readonly SchoolPlanGoal[];
  readonly activities: readonly SchoolPlanActivity[];
  /** How it will be judged whether the goals are reached. */
  readonly judging: string;
  /** Support that the school needs; may stay empty. */
  readonly support: string;
}

/** Sections on which a reviewer can comment. */
export const SCHOOL_PLAN_SECTIONS = ['goals', 'activities', 'judging', 'support'] as const;
export type SchoolPlanSection = (typeof SCHOOL_PLAN_SECTIONS)[number];

export const EMPTY_SCHOOL_PLAN: SchoolPlanContent = { goals: [], activities: [], judging: '', support: '' };

/** Most of each thing, and most characters of each text. */
export const SCHOOL_PLAN_LIMITS = {
  goals: 12,
  activities: 60,
  activityHalfHours: 48,
  words: 200,
  title: 60,
  leader: 50,
  group: 50,
  expectedResult: 300,
  judging: 1000,
  support: 1000,
} as const;

/** What a goal can be aimed at: one item of the standard, or a dimension in one column. */
export type Aim =
  | { readonly kind: 'item'; readonly item: number }
  | { readonly kind: 'dimension'; readonly dimension: DimensionId; readonly column: Column };

/**
 * Code of an aim, as plans keep it.
 *
 * @example codeOfAim({ kind: 'dimension', dimension: 'technology-literacy', column: 'II' }) // 'technology-literacy-II'
 */
export const codeOfAim = (aim: Aim): string =>
  aim.kind === 'item' ? `item-${aim.item}` : `${aim.dimension}-${aim.column}`;

/** Reads {@link codeOfAim}; null for anything else. */
export function aimOfCode(code: string): Aim | null {
  const item = /^item-([1-9]\d?)$/.exec(code)?.[1];
  if (item !== undefined) return standardItem(Number(item)) ? { kind: 'item', item: Number(item) } : null;
  for (const dimension of STANDARD_DIMENSIONS) {
    for (const column of STANDARD_COLUMNS) {
      if (code === `${dimension}-${column}`) return { kind: 'dimension', dimension, column };
    }
  }
  return null;
}
