import type {
  SchoolPlanActivity,
  SchoolPlanGoal,
} from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { formatDay, formatHours } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { SchoolPlan } from './api/school-plan.js';

/** The parts of an activity in words, as lists, papers and comparisons show them. */
export function useActivityWords(themes: SchoolPlan['themes']) {
  const t = useTexts(schoolPlanTexts);
  const pick = useBilingual();
  const language = useLanguage();
  return {
    /** 3月11日–3月15日; one day alone where both are the same. */
    when: ({ from, to }: SchoolPlanActivity): string => {
      if (from === '') return t('nothing');
      const first = formatDay(from, language);
      return to === '' || to === from ? first : `${first}–${formatDay(to, language)}`;
    },
    hours: ({ halfHours }: SchoolPlanActivity): string => t('hours-short', { hours: formatHours(halfHours) }),
    theme: ({ theme }: SchoolPlanActivity): string => {
      const found = themes.find((one) => one.theme === theme);
      return found ? t('theme-option', { theme: found.theme, title: pick(found.title) }) : t('choose-theme');
    },
    group: ({ group }: SchoolPlanActivity): string => (group.trim() === '' ? t('everybody') : group),
    /** 目标1、目标3 */
    goals: (activity: SchoolPlanActivity, goals: readonly SchoolPlanGoal[]): string =>
      goals
        .flatMap(({ key }, at) => (activity.goals.includes(key) ? [t('goal', { number: at + 1 })] : []))
        .join(t('list-separator')),
  };
}
