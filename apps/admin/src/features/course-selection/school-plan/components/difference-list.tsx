import type { SchoolPlanDifference } from '@tisheng/domain-rules/course-selection/school-plan/compare-school-plans.js';
import type {
  SchoolPlanActivity,
  SchoolPlanGoal,
} from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { aimWords } from '@tisheng/messages/problems/school-plans.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { SchoolPlan } from '../api/school-plan.js';
import { useActivityWords } from '../use-activity-words.js';
import styles from './school-plan.module.css';

/** Puts one piece of a plan into a few lines of words. */
export function usePieceWords(themes: SchoolPlan['themes']) {
  const t = useTexts(schoolPlanTexts);
  const pick = useBilingual();
  const words = useActivityWords(themes);
  return ({ kind }: SchoolPlanDifference, value: SchoolPlanDifference['before']): string => {
    if (value === null) return t('removed');
    if (typeof value === 'string') return value === '' ? t('nothing') : value;
    if (kind === 'goal') {
      const goal = value as SchoolPlanGoal;
      return [goal.words, goal.aim === '' ? '' : pick(aimWords(goal.aim))].filter(Boolean).join(' · ');
    }
    const activity = value as SchoolPlanActivity;
    return [
      activity.title,
      t(`kind-${activity.kind}`),
      words.when(activity),
      words.hours(activity),
      words.theme(activity),
      activity.leader,
      words.group(activity),
      activity.expectedResult,
    ]
      .filter(Boolean)
      .join(' · ');
  };
}

/** What each piece is called. */
export function usePieceName() {
  const t = useTexts(schoolPlanTexts);
  return ({ kind }: SchoolPlanDifference): string =>
    kind === 'goal' ? t('goals') : kind === 'activity' ? t('activities') : t(kind);
}

/** What is different between two versions: the piece, what was there, what is there now. */
export function DifferenceList({
  differences,
  themes,
}: {
  differences: readonly SchoolPlanDifference[];
  themes: SchoolPlan['themes'];
}) {
  const t = useTexts(schoolPlanTexts);
  const wordsOf = usePieceWords(themes);
  const nameOf = usePieceName();
  if (differences.length === 0) return <p className={styles.soft}>{t('no-differences')}</p>;
  return (
    <ul className={styles.list}>
      {differences.map((difference) => {
        const verb = difference.before === null ? 'added' : difference.after === null ? 'gone' : 'changed';
        return (
          <li key={`${difference.kind} ${difference.key}`}>
            <strong>
              {nameOf(difference)} · {t(verb)}
            </strong>
            {difference.before === null ? null : (
              <p className={styles.words}>
                <del>{wordsOf(difference, difference.before)}</del>
              </p>
            )}
            {difference.after === null ? null : (
              <p className={styles.words}>
                <ins style={{ textDecoration: 'none' }}>{wordsOf(difference, difference.after)}</ins>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
