import type { PolicyPack } from '../policy/policy-pack.js';
import type { CatalogueCourse } from './catalogue-course.js';
import { planHours } from './plan-hours.js';

/** What the policy asks of the hours of one teacher, as far as a plan bears on it. */
export interface BudgetPolicy {
  readonly selection: Pick<
    PolicyPack['selection'],
    'requiredTopics' | 'minimumElectives' | 'minimumHalfHours' | 'maximumHalfHours'
  >;
  /** `pack.hours.onlineHalfHours` */
  readonly onlineHalfHours: number;
  /** `pack.hours.offlineHalfHours` */
  readonly offlineHalfHours: number;
  /** Offline hours of the pack's practice themes, which every teacher goes through. */
  readonly practiceHalfHours: number;
}

/** Hours, or courses, against what is asked of them. */
export interface Against {
  readonly chosen: number;
  readonly asked: number;
  /** Never below 0. */
  readonly missing: number;
}

export interface HourBudget {
  /** All chosen half-hours against the limits of a plan. */
  readonly halfHours: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly missing: number;
  readonly excess: number;
  readonly required: { readonly courses: number; readonly halfHours: number };
  /** Required topics that no chosen course serves, in the policy's order. */
  readonly topicsMissing: readonly string[];
  /** Electives, counted in courses. */
  readonly electives: Against & { readonly halfHours: number };
  /** Half-hours of the chosen courses against the online hours of the programme. */
  readonly online: Against;
  /** Half-hours of the practice themes against the offline hours: these are not chosen, they are done. */
  readonly practice: Against;
  /** Half-hours that the programme still asks after courses and practice are done. */
  readonly stillAsked: number;
}

/** The pack's numbers for {@link hourBudget}. */
export function budgetPolicyOf(pack: Pick<PolicyPack, 'selection' | 'hours' | 'practice'>): BudgetPolicy {
  return {
    selection: pack.selection,
    onlineHalfHours: pack.hours.onlineHalfHours,
    offlineHalfHours: pack.hours.offlineHalfHours,
    practiceHalfHours: pack.practice.themes.reduce((sum, theme) => sum + theme.offlineHalfHours, 0),
  };
}

/**
 * What chosen courses add up to against everything that the policy asks, in half-hours.
 *
 * @example
 * // 50 of at least 60 half-hours chosen, of 60 online and 40 offline ones; the themes bring 40
 * hourBudget(courses, policy) // missing 10, online.missing 10, practice.missing 0, stillAsked 10
 */
export function hourBudget(courses: readonly CatalogueCourse[], policy: BudgetPolicy): HourBudget {
  const { requiredTopics, minimumElectives, minimumHalfHours, maximumHalfHours } = policy.selection;
  const hours = planHours(courses, requiredTopics);
  const online = against(hours.halfHours, policy.onlineHalfHours);
  const practice = against(policy.practiceHalfHours, policy.offlineHalfHours);
  return {
    halfHours: hours.halfHours,
    minimum: minimumHalfHours,
    maximum: maximumHalfHours,
    missing: Math.max(minimumHalfHours - hours.halfHours, 0),
    excess: Math.max(hours.halfHours - maximumHalfHours, 0),
    required: { courses: hours.requiredCourses, halfHours: hours.requiredHalfHours },
    topicsMissing: requiredTopics.filter((topic) => !courses.some((course) => course.topic === topic)),
    electives: {
      ...against(hours.electiveCourses, minimumElectives),
      halfHours: hours.electiveHalfHours,
    },
    online,
    practice,
    stillAsked: online.missing + practice.missing,
  };
}

const against = (chosen: number, asked: number): Against => ({
  chosen,
  asked,
  missing: Math.max(asked - chosen, 0),
});
