import type { PolicyTheme } from '../../policy/policy-pack.js';
import type { SchoolPlanActivity } from './school-plan.js';

/** Offline hours that a plan gives to one theme. */
export interface ThemeHours {
  readonly theme: number;
  /** Half-hours that the policy asks of the school for it. */
  readonly asked: number;
  readonly planned: number;
  readonly missing: number;
}

export interface SchoolPlanHours {
  /** Most offline half-hours that one teacher meets in the plan. */
  readonly planned: number;
  /** Half-hours of the policy for offline work. */
  readonly allowed: number;
  /** Themes that the school carries or that an activity serves, in the policy's order. */
  readonly themes: readonly ThemeHours[];
}

/** What of the policy says how many offline hours a school plans. */
export interface OfflineHoursPolicy {
  /** `pack.hours.offlineHalfHours` */
  readonly offlineHalfHours: number;
  /** `pack.practice.themes` */
  readonly themes: readonly Pick<PolicyTheme, 'theme' | 'offlineMode' | 'offlineHalfHours'>[];
}

/** Whether the theme's offline hours are for the school to organize; what teachers do alone and what the region holds are not. */
export const isForTheSchool = ({
  offlineMode,
  offlineHalfHours,
}: OfflineHoursPolicy['themes'][number]): boolean =>
  offlineHalfHours > 0 && (offlineMode === 'school' || offlineMode === 'offline');

/**
 * Offline hours of a plan as one teacher meets them: activities for everybody, and those of one group, for nobody sits in
 * two groups that meet for the same theme. Of several groups the one with most hours counts.
 *
 * @example
 * // everybody 4, group A 2 and group B 3 half-hours: one teacher meets 7 at most, not 9
 */
export function schoolPlanHours(
  activities: readonly Pick<SchoolPlanActivity, 'theme' | 'halfHours' | 'group'>[],
  policy: OfflineHoursPolicy,
): SchoolPlanHours {
  const themes = policy.themes.flatMap((theme): ThemeHours[] => {
    const own = activities.filter((activity) => activity.theme === theme.theme);
    const asked = isForTheSchool(theme) ? theme.offlineHalfHours : 0;
    if (asked === 0 && own.length === 0) return [];
    const planned = hoursOfOneTeacher(own);
    return [{ theme: theme.theme, asked, planned, missing: Math.max(0, asked - planned) }];
  });
  return { planned: hoursOfOneTeacher(activities), allowed: policy.offlineHalfHours, themes };
}

function hoursOfOneTeacher(activities: readonly Pick<SchoolPlanActivity, 'halfHours' | 'group'>[]): number {
  const groups = new Map<string, number>();
  for (const { group, halfHours } of activities) {
    const name = group.trim();
    groups.set(name, (groups.get(name) ?? 0) + halfHours);
  }
  const everybody = groups.get('') ?? 0;
  groups.delete('');
  return everybody + Math.max(0, ...groups.values());
}
